#include "covers/editor/coverfieldlist.h"

#include "covers/editor/covercanvas.h"

#include <QtCore/QMimeData>

#include <optional>

namespace Fax::Ui {

namespace {
constexpr int fieldRole = Qt::UserRole;

std::optional<CoverField> fieldOf(const QTreeWidgetItem *item)
{
    const QVariant value = item->data(0, fieldRole);
    return value.isValid() ? coverFieldOf(value.toString()) : std::nullopt;
}
} // namespace

QString coverFieldGroup(CoverField field)
{
    const QString name = coverFieldName(field);
    if (name.startsWith(u"recipient."))
        return CoverFieldList::tr("Recipient");
    if (name.startsWith(u"sender."))
        return CoverFieldList::tr("Sender");
    return CoverFieldList::tr("Fax");
}

CoverFieldList::CoverFieldList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("covereditor.fields"));
    setAccessibleName(tr("Fields"));
    setHeaderHidden(true);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setUniformRowHeights(true);
    QTreeWidgetItem *group = nullptr;
    for (int i = 0; i < coverFieldCount; ++i) {
        const auto field = static_cast<CoverField>(i);
        const QString title = coverFieldGroup(field);
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(this, {title});
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {coverFieldLabel(field)});
        item->setData(0, fieldRole, coverFieldName(field));
        item->setToolTip(0,
                         tr("%1. Double-click, Return or drag puts it on the page.")
                             .arg(coverFieldLabel(field)));
    }
    expandAll();
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const auto field = fieldOf(item))
            Q_EMIT fieldChosen(*field);
    });
}

QMimeData *CoverFieldList::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    const auto field = items.isEmpty() ? std::nullopt : fieldOf(items.first());
    if (!field)
        return nullptr;
    auto *dragged = new QMimeData;
    dragged->setData(coverFieldMime, coverFieldName(*field).toUtf8());
    return dragged;
}

} // namespace Fax::Ui
