#include "settings/detectwindow.h"

#include "model/administration.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace Fax::Ui {

namespace {

const QSize defaultSize(700, 480);
enum Column { Line, Found, Name, Columns };

QString shortName(const QString &device)
{
    const QString folder = QStringLiteral("/dev/");
    return device.startsWith(folder) ? device.mid(folder.size()) : device;
}

} // namespace

QString findingText(const ModemFinding &finding)
{
    if (!finding.reason.isEmpty())
        return finding.reason;
    if (!finding.text.isEmpty())
        return finding.text;
    switch (finding.kind) {
    case FindingKind::NotTried:
        return DetectWindow::tr("not asked yet");
    case FindingKind::NoAnswer:
        return DetectWindow::tr("no answer");
    case FindingKind::NoFax:
        return DetectWindow::tr("answers, but is no fax modem");
    case FindingKind::FaxModem:
        break;
    }
    return DetectWindow::tr("a fax modem");
}

DetectWindow::DetectWindow(Model::Administration &administration, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_administration(administration)
    , m_table(new QTableWidget(0, Columns))
    , m_message(new QLabel)
    , m_again(new QPushButton(tr("&Look again")))
    , m_add(new QPushButton(tr("&Add")))
{
    setObjectName(QStringLiteral("detectModems"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Detect modems - Fax Console"));
    arrange();
    connect(m_again, &QPushButton::clicked, this, &DetectWindow::start);
    connect(m_add, &QPushButton::clicked, this, &DetectWindow::add);
    connect(m_table, &QTableWidget::itemChanged, this, &DetectWindow::refresh);
    connect(&administration, &Model::Administration::modemFound, this,
            [this](const ModemFinding &finding) { put(finding, true); });
    resize(defaultSize);
    start();
}

void DetectWindow::arrange()
{
    m_table->setObjectName(QStringLiteral("detect.lines"));
    m_table->setAccessibleName(tr("Serial lines of the server"));
    m_table->setHorizontalHeaderLabels(
        {tr("Serial line"), tr("What is behind it"), tr("Name of the new line")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(Found, QHeaderView::Stretch);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("detect.message"));
    m_message->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("detect.again"));
    m_add->setObjectName(QStringLiteral("detect.add"));
    auto *closeButton = new QPushButton(tr("&Close"));
    closeButton->setObjectName(QStringLiteral("detect.close"));
    connect(closeButton, &QPushButton::clicked, this, &QWidget::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_add);
    buttons->addWidget(closeButton);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
}

/** First the list, which opens nothing, then each as it answers. */
void DetectWindow::start()
{
    m_looking = true;
    m_message->setText(tr("Asking the serial lines of the server; this takes up to 20 s."));
    refresh();
    m_administration.modems(this, [this](const Result<QList<ModemFinding>> &lines) {
        for (const ModemFinding &line : lines.value_or(QList<ModemFinding>()))
            put(line, false);
    });
    m_administration.detectModems(this, [this](const Result<QList<ModemFinding>> &lines) {
        m_looking = false;
        for (const ModemFinding &line : lines.value_or(QList<ModemFinding>()))
            put(line, true);
        m_message->setText(!lines ? lines.error().message()
                               : m_table->rowCount() == 0
                               ? tr("The server has no serial lines.")
                               : tr("Tick the modems that are to become lines."));
        refresh();
    });
}

int DetectWindow::rowOf(const QString &device)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Line)->data(Qt::UserRole) == device)
            return row;
    }
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < Columns; ++column)
        m_table->setItem(row, column, new QTableWidgetItem);
    QTableWidgetItem *line = m_table->item(row, Line);
    line->setData(Qt::UserRole, device);
    line->setText(shortName(device));
    return row;
}

void DetectWindow::put(const ModemFinding &finding, bool asked)
{
    const QSignalBlocker quiet(m_table);
    const int row = rowOf(finding.device);
    QTableWidgetItem *line = m_table->item(row, Line);
    const bool isFree = finding.state == DeviceState::Free;
    const bool isModem = finding.kind == FindingKind::FaxModem && isFree;
    line->setFlags(isFree ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                          : Qt::ItemFlags(Qt::ItemIsSelectable));
    if (isFree && (asked || line->data(Qt::CheckStateRole).isNull()))
        line->setCheckState(isModem ? Qt::Checked : Qt::Unchecked);
    QTableWidgetItem *found = m_table->item(row, Found);
    found->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    found->setText(findingText(finding));
    found->setToolTip(found->text());
    QTableWidgetItem *name = m_table->item(row, Name);
    if (!isFree)
        name->setFlags(Qt::ItemIsSelectable);
    m_table->resizeRowsToContents();
    m_table->resizeColumnToContents(Line);
    m_table->setColumnWidth(Name, fontMetrics().averageCharWidth() * 26);
    refresh();
}

void DetectWindow::add()
{
    QList<int> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Line)->checkState() == Qt::Checked)
            rows.append(row);
    }
    addNext(rows);
}

/** One after the other; the first refusal is said and ends it. */
void DetectWindow::addNext(QList<int> rows)
{
    if (rows.isEmpty())
        return refresh();
    const int row = rows.takeFirst();
    QVariantMap config{{QStringLiteral("driver"), QStringLiteral("serial")},
                       {QStringLiteral("device"), m_table->item(row, Line)->data(Qt::UserRole)}};
    if (const QString name = m_table->item(row, Name)->text().trimmed(); !name.isEmpty())
        config.insert(QStringLiteral("name"), name);
    m_administration.addPort(config, this, [this, row, rows](const Result<PortId> &port) {
        if (!port)
            return m_message->setText(port.error().message());
        const QSignalBlocker quiet(m_table);
        m_table->item(row, Line)->setCheckState(Qt::Unchecked);
        m_table->item(row, Line)->setFlags(Qt::ItemIsSelectable);
        m_table->item(row, Found)->setText(tr("is a line of the server now"));
        addNext(rows);
    });
}

void DetectWindow::refresh()
{
    int ticked = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        ticked += m_table->item(row, Line)->checkState() == Qt::Checked ? 1 : 0;
    m_add->setText(ticked == 0 ? tr("&Add") : tr("&Add %n lines", nullptr, ticked));
    m_add->setEnabled(ticked > 0 && !m_looking);
    m_add->setToolTip(m_looking         ? tr("Wait until all lines were asked")
                          : ticked == 0 ? tr("No modem is ticked")
                                        : QString());
    m_again->setEnabled(!m_looking);
}

void DetectWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Fax::Ui
