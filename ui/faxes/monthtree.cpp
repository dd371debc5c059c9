#include "faxes/monthtree.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidgetItemIterator>

namespace Fax::Ui {

namespace {

constexpr int KeyRole = Qt::UserRole; ///< year * 100 + month; month 0 is the year, 0 is all

int keyOf(int year, int month)
{
    return year * 100 + month;
}

void setItem(QTreeWidgetItem &item, int key, const QString &name, qint64 faxes)
{
    const QString count = QLocale().toString(faxes);
    item.setData(0, KeyRole, key);
    item.setText(0, name);
    item.setText(1, count);
    item.setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item.setData(0, Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(name, count));
}

} // namespace

MonthTree::MonthTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("archive.months"));
    setAccessibleName(tr("Years and months"));
    setColumnCount(2);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT chosenChanged();
    });
    setMonths({});
}

void MonthTree::setMonths(const QList<ArchiveMonth> &months)
{
    const int before = currentItem() != nullptr ? currentItem()->data(0, KeyRole).toInt() : 0;
    m_filling = true;
    clear();
    auto *all = new QTreeWidgetItem(this);
    QTreeWidgetItem *year = nullptr;
    qint64 faxes = 0;
    qint64 inYear = 0;
    for (const ArchiveMonth &month : months) {
        if (year == nullptr || year->data(0, KeyRole).toInt() != keyOf(month.year, 0)) {
            year = new QTreeWidgetItem(this);
            inYear = 0;
        }
        faxes += month.faxes;
        inYear += month.faxes;
        setItem(*year, keyOf(month.year, 0), QString::number(month.year), inYear);
        setItem(*new QTreeWidgetItem(year), keyOf(month.year, month.month),
                QLocale().standaloneMonthName(month.month), month.faxes);
    }
    setItem(*all, 0, tr("All"), faxes);
    if (topLevelItemCount() > 1)
        topLevelItem(1)->setExpanded(true);
    QTreeWidgetItem *kept = find(before);
    setCurrentItem(kept != nullptr ? kept : all);
    m_filling = false;
    if (kept == nullptr)
        Q_EMIT chosenChanged();
}

QTreeWidgetItem *MonthTree::find(int key) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->data(0, KeyRole).toInt() == key)
            return item;
        for (int j = 0; j < item->childCount(); ++j)
            if (item->child(j)->data(0, KeyRole).toInt() == key)
                return item->child(j);
    }
    return nullptr;
}

void MonthTree::choose(int year, int month)
{
    if (QTreeWidgetItem *item = find(keyOf(year, month)))
        setCurrentItem(item);
}

std::pair<QDateTime, QDateTime> MonthTree::chosen() const
{
    const int key = currentItem() != nullptr ? currentItem()->data(0, KeyRole).toInt() : 0;
    if (key == 0)
        return {};
    const int month = key % 100;
    const QDate first(key / 100, month == 0 ? 1 : month, 1);
    const QDate next = month == 0 ? first.addYears(1) : first.addMonths(1);
    return {first.startOfDay().toUTC(), next.startOfDay().toUTC()};
}

QSize MonthTree::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 26, fontMetrics().height() * 12};
}

} // namespace Fax::Ui
