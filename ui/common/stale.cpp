#include "common/stale.h"

#include "common/tokens.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

namespace {

void drawOne(QWidget &widget, bool stale)
{
    QFont font = widget.font();
    font.setItalic(stale);
    widget.setFont(font);
    QPalette colors; // the application's
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText})
            if (stale)
                colors.setColor(group, role, tokenColor(Token::Stale, colors));
    widget.setPalette(colors);
    widget.setProperty("stale", stale);
}

bool hasOwnColors(const QWidget &widget)
{
    return widget.testAttribute(Qt::WA_SetPalette) && !widget.property("stale").isValid();
}

} // namespace

void drawStale(QWidget &place, bool stale)
{
    const QList<QAbstractItemView *> lists = place.findChildren<QAbstractItemView *>();
    for (QAbstractItemView *list : lists) {
        if (qobject_cast<QHeaderView *>(list) != nullptr)
            continue;
        drawOne(*list, stale);
        if (auto *header = list->findChild<QHeaderView *>()) { // titles are not values
            QFont upright = header->font();
            upright.setItalic(false);
            header->setFont(upright);
        }
    }
    const QList<QLabel *> labels = place.findChildren<QLabel *>();
    for (QLabel *label : labels)
        if (!hasOwnColors(*label))
            drawOne(*label, stale);
}

} // namespace Fax::Ui
