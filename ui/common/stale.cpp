#include "common/stale.h"

#include "common/tokens.h"

#include <QtWidgets/QWidget>

namespace Fax::Ui {

void drawStale(QWidget &list, bool stale)
{
    QFont font = list.font();
    font.setItalic(stale);
    list.setFont(font);
    QPalette colors; // the application's
    if (stale) {
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
            colors.setColor(group, QPalette::Text, tokenColor(Token::Stale, colors));
    }
    list.setPalette(colors);
}

} // namespace Fax::Ui
