#include "window/sidebar.h"

#include "common/glyph.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

namespace Fax::Ui {

namespace {

enum Role { ActionRole = Qt::UserRole, BadgeRole, FaultRole };

class SidebarDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() * 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const auto *sidebar = qobject_cast<const Sidebar *>(option.widget);
        const bool heading = !index.data(ActionRole).isValid();
        if (!sidebar->isWide())
            item.text.clear();
        if (heading) {
            item.displayAlignment = Qt::AlignBottom | Qt::AlignLeading;
            item.palette.setColor(QPalette::Disabled, QPalette::Text,
                                  tokenColor(Token::Idle, option.palette));
        }
        const QWidget *widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
        if (!heading && sidebar->isWide())
            paintBadge(*painter, item, index);
    }

private:
    static void paintBadge(QPainter &painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        const int pad = option.fontMetrics.averageCharWidth();
        QRect right = option.rect.adjusted(pad, 0, -pad, 0);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QPalette::ColorRole role = selected ? QPalette::HighlightedText : QPalette::Text;
        const bool stale = static_cast<const Sidebar *>(option.widget)->isStale();
        QFont font = option.font;
        font.setItalic(stale);
        painter.setFont(font);
        QPalette colors = option.palette;
        if (stale)
            colors.setColor(QPalette::Text, tokenColor(Token::Stale, option.palette));
        option.widget->style()->drawItemText(
            &painter, right,
            static_cast<int>(
                QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
            colors, true, index.data(BadgeRole).toString(), role);
        if (!index.data(FaultRole).toBool())
            return;
        const int side = option.fontMetrics.height();
        const int text = option.fontMetrics.horizontalAdvance(index.data(BadgeRole).toString());
        QRect glyph(right.right() - text - side - pad, right.center().y() - side / 2, side, side);
        glyph = QStyle::visualRect(option.direction, option.rect, glyph);
        paintGlyph(painter, glyph, Glyph::Triangle,
                   selected ? option.palette.color(role)
                            : tokenColor(Token::Fault, option.palette));
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Places"));
    setItemDelegate(new SidebarDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListWidget::currentItemChanged, this, [](QListWidgetItem *item) {
        if (item != nullptr && item->data(ActionRole).isValid())
            item->data(ActionRole).value<QAction *>()->trigger();
    });
    applyWidth();
}

void Sidebar::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    item->setFlags(Qt::NoItemFlags);
}

void Sidebar::addPlace(QAction *action)
{
    auto *item = new QListWidgetItem(action->icon(), action->text().remove(u'&'), this);
    item->setData(ActionRole, QVariant::fromValue(action));
    item->setToolTip(action->toolTip());
    connect(action, &QAction::toggled, this, [this, item](bool checked) {
        if (checked && currentItem() != item)
            setCurrentItem(item);
    });
}

QListWidgetItem *Sidebar::find(QAction *action) const
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(ActionRole).value<QAction *>() == action)
            return item(row);
    return nullptr;
}

void Sidebar::setBadge(QAction *action, const QString &badge, bool fault)
{
    QListWidgetItem *entry = find(action);
    if (entry == nullptr)
        return;
    entry->setData(BadgeRole, badge);
    entry->setData(FaultRole, fault);
    const QString name = action->text().remove(u'&');
    entry->setData(Qt::AccessibleTextRole,
                   badge.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, badge));
}

QString Sidebar::badge(QAction *action) const
{
    const QListWidgetItem *entry = find(action);
    return entry == nullptr ? QString() : entry->data(BadgeRole).toString();
}

void Sidebar::setStale(bool stale)
{
    m_stale = stale;
    viewport()->update();
}

void Sidebar::setWide(bool wide)
{
    m_wide = wide;
    applyWidth();
    viewport()->update();
}

void Sidebar::applyWidth()
{
    const int side = fontMetrics().height() * 5 / 4;
    setIconSize(QSize(side, side));
    setFixedWidth(sizeHint().width());
}

void Sidebar::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyWidth();
}

QSize Sidebar::sizeHint() const
{
    const int width = m_wide ? fontMetrics().averageCharWidth() * 26 : fontMetrics().height() * 3;
    return {width, fontMetrics().height() * 20};
}

QSize Sidebar::minimumSizeHint() const
{
    return {sizeHint().width(), fontMetrics().height() * 6};
}

} // namespace Fax::Ui
