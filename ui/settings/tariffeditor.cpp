#include "settings/tariffeditor.h"

#include "common/tokens.h"
#include "job/tariff.h"
#include "settings/draft.h"

#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace Fax::Ui {

namespace {

const auto tariffs = u"Tariffs"_qs;
enum Column { Prefix, PerMinute, PerCall, Step, Discount, Columns };

QString shown(double value)
{
    return QLocale().toString(value, 'g', 8);
}

/** As people of this locale write it; what is no number stays as it is, and is refused then. */
QString stored(const QString &text)
{
    bool isNumber = false;
    const double value = QLocale().toDouble(text, &isNumber);
    return isNumber ? QString::number(value, 'g', 8) : text;
}

} // namespace

TariffEditor::TariffEditor(Draft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_table(new QTableWidget(0, Columns))
    , m_add(new QPushButton(tr("A&dd")))
    , m_remove(new QPushButton(tr("&Remove")))
    , m_problem(new QLabel)
{
    setAccessibleName(tr("Tariffs"));
    arrange();
    connect(m_add, &QPushButton::clicked, this, &TariffEditor::addRow);
    connect(m_remove, &QPushButton::clicked, this, &TariffEditor::removeRows);
    connect(m_table, &QTableWidget::itemChanged, this, &TariffEditor::store);
    connect(&draft, &Draft::changed, this, [this](const QString &name) {
        if (name == tariffs && !m_showing)
            show(m_draft.value(tariffs).toString());
    });
    show(draft.value(tariffs).toString());
}

void TariffEditor::arrange()
{
    m_table->setObjectName(QStringLiteral("settings.tariffs"));
    m_table->setAccessibleName(tr("Tariffs"));
    m_table->setHorizontalHeaderLabels({tr("Number begins with"), tr("Per minute"), tr("Per call"),
                                        tr("Step in s"), tr("Per minute, discount")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    const int row = m_table->verticalHeader()->defaultSectionSize();
    m_table->setMinimumHeight(row * 5);
    m_add->setObjectName(QStringLiteral("settings.tariffs.add"));
    m_remove->setObjectName(QStringLiteral("settings.tariffs.remove"));
    m_problem->setObjectName(QStringLiteral("settings.tariffs.note"));
    m_problem->setWordWrap(true);
    QPalette colors = m_problem->palette();
    colors.setColor(QPalette::WindowText, tokenColor(Token::Fault, colors));
    m_problem->setPalette(colors);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *row1 = new QHBoxLayout;
    row1->addWidget(m_table, 1);
    row1->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row1);
    column->addWidget(m_problem);
}

void TariffEditor::show(const QString &text)
{
    const auto table = TariffTable::parse(text);
    m_problem->setText(m_draft.problem(tariffs));
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (!table) // what is being typed is no table yet
        return;
    const QScopedValueRollback showing(m_showing, true);
    m_table->setRowCount(static_cast<int>(table->rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Tariff &tariff = table->rows.at(row);
        const QString cells[] = {tariff.prefix, shown(tariff.perMinute), shown(tariff.perCall),
                                 QString::number(tariff.stepSeconds),
                                 shown(tariff.discountPerMinute)};
        for (int column = 0; column < Columns; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
}

QString TariffEditor::text() const
{
    QStringList rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < Columns; ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            QString cell = item == nullptr ? QString() : item->text().trimmed();
            cells.append(column == Prefix ? cell.remove(u' ') : stored(cell));
        }
        rows.append(cells.join(u' '));
    }
    return rows.join(QStringLiteral("; "));
}

void TariffEditor::store()
{
    if (m_showing)
        return;
    const QScopedValueRollback showing(m_showing, true);
    const QString now = text();
    const auto table = TariffTable::parse(now);
    m_draft.setValue(tariffs, table ? table->text() : now);
    m_draft.setProblem(tariffs, table ? QString() : table.error().message());
    m_problem->setText(m_draft.problem(tariffs));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void TariffEditor::addRow()
{
    {
        const QScopedValueRollback showing(m_showing, true);
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString cells[] = {QStringLiteral("*"), shown(0), shown(0), QStringLiteral("60"),
                                 shown(0)};
        for (int column = 0; column < Columns; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        m_table->setCurrentCell(row, Prefix);
        m_table->setFocus();
    }
    store();
}

void TariffEditor::removeRows()
{
    {
        const QScopedValueRollback showing(m_showing, true);
        QList<int> rows;
        const auto selected = m_table->selectionModel()->selectedRows();
        for (const QModelIndex &index : selected)
            rows.append(index.row());
        std::sort(rows.begin(), rows.end(), std::greater());
        for (const int row : std::as_const(rows))
            m_table->removeRow(row);
    }
    store();
}

} // namespace Fax::Ui
