#include "wizard/recipientlistpage.h"

#include "common/background.h"
#include "common/em.h"
#include "wizard/fieldmessage.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace Fax::Ui {

namespace {

struct RecipientListText
{
    Q_DECLARE_TR_FUNCTIONS(RecipientListPage)
};

Result<ContactFilePreview> previewFile(const QString &path,
                                       const std::optional<TableFormat> &format)
{
    if (QFileInfo info(path); info.exists() && !info.isFile())
        return failure(ErrorCode::FileUnreadable,
                       RecipientListText::tr("Cannot read %1: it is not a file").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
                       RecipientListText::tr("Cannot read %1: %2").arg(path, file.errorString()));
    return format ? ContactImport::previewTable(file, *format) : ContactImport::preview(file);
}

/** "198 added", and what became of the others. */
QString sentenceOf(const ContactImportResult &result)
{
    QStringList parts{
        RecipientListText::tr("%n recipients added", nullptr, static_cast<int>(result.taken))};
    if (result.withoutNumber > 0)
        parts.append(RecipientListText::tr("%n without number", nullptr,
                                           static_cast<int>(result.withoutNumber)));
    if (result.refused > 0)
        parts.append(RecipientListText::tr("%n that cannot be used", nullptr,
                                           static_cast<int>(result.refused)));
    if (result.stopped)
        parts.append(RecipientListText::tr("the rest of the list was not read"));
    return QLocale().createSeparatedList(parts);
}

QStringList leftOutOf(const ContactImportResult &result)
{
    QStringList leftOut;
    for (const auto &problem : result.problems)
        leftOut.append(RecipientListText::tr("Row %1: %2")
                           .arg(QLocale().toString(problem.row), problem.sentence));
    return leftOut;
}

} // namespace

RecipientListPage::RecipientListPage(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_separator(new QComboBox)
    , m_encoding(new QComboBox)
    , m_header(new QCheckBox(tr("The first row names the columns")))
    , m_table(new QTableWidget)
    , m_message(new FieldMessage(QStringLiteral("wizard.list.message")))
    , m_accept(new QPushButton(tr("Add these recipients")))
    , m_back(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("wizard.list"));
    setFocusProxy(m_accept);
    build();
    connectAll();
}

RecipientListPage::~RecipientListPage()
{
    if (m_cancel)
        *m_cancel = true;
}

void RecipientListPage::build()
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("wizard.list.table"));
    m_table->setAccessibleName(tr("Beginning of the list"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_accept->setObjectName(QStringLiteral("wizard.list.accept"));
    m_accept->setAutoDefault(true); // Return takes it
    m_back->setObjectName(QStringLiteral("wizard.list.cancel"));
    m_back->setAutoDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(createFormat());
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

QWidget *RecipientListPage::createFormat()
{
    m_separator->setObjectName(QStringLiteral("wizard.list.separator"));
    m_separator->setAccessibleName(tr("Separator"));
    m_separator->addItem(tr("Comma"), QChar(u','));
    m_separator->addItem(tr("Semicolon"), QChar(u';'));
    m_separator->addItem(tr("Tab"), QChar(u'\t'));
    m_separator->addItem(tr("Bar |"), QChar(u'|'));
    m_encoding->setObjectName(QStringLiteral("wizard.list.encoding"));
    m_encoding->setAccessibleName(tr("Encoding"));
    using Encoding = TableFormat::Encoding;
    m_encoding->addItem(tr("UTF-8"), static_cast<int>(Encoding::Utf8));
    m_encoding->addItem(tr("Windows-1252"), static_cast<int>(Encoding::Windows1252));
    m_encoding->addItem(tr("UTF-16"), static_cast<int>(Encoding::Utf16));
    m_header->setObjectName(QStringLiteral("wizard.list.header"));
    m_header->setMinimumHeight(smallestTarget);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [row](const QString &text, QComboBox *combo) {
        auto *label = new QLabel(text);
        label->setBuddy(combo);
        row->addWidget(label);
        row->addWidget(combo);
    };
    add(tr("Separator"), m_separator);
    add(tr("Encoding"), m_encoding);
    row->addWidget(m_header);
    row->addStretch();
    return box;
}

void RecipientListPage::connectAll()
{
    connect(m_separator, &QComboBox::activated, this, &RecipientListPage::formatChanged);
    connect(m_encoding, &QComboBox::activated, this, &RecipientListPage::formatChanged);
    connect(m_header, &QCheckBox::clicked, this, &RecipientListPage::formatChanged);
    connect(m_accept, &QPushButton::clicked, this, &RecipientListPage::accept);
    connect(m_back, &QPushButton::clicked, this, &RecipientListPage::cancelled);
}

void RecipientListPage::open(const QString &path)
{
    m_path = path;
    m_heading->setText(tr("What is in the columns of %1?").arg(QFileInfo(path).fileName()));
    inBackground(
        this, [path] { return previewFile(path, {}); },
        [this](const Result<ContactFilePreview> &preview) { onPreview(preview); });
}

void RecipientListPage::onPreview(const Result<ContactFilePreview> &preview)
{
    if (!preview)
        return Q_EMIT failed(tr("%1 cannot be used as a list: %2")
                                 .arg(QFileInfo(m_path).fileName(), preview.error().message()));
    m_preview = *preview;
    if (!m_preview.isTable)
        return read({}, true);
    m_message->say({});
    m_accept->setEnabled(true);
    showFormat();
    showRows();
    Q_EMIT mappingWanted();
}

void RecipientListPage::showFormat()
{
    const TableFormat &format = m_preview.format;
    m_separator->setCurrentIndex(qMax(0, m_separator->findData(format.separator)));
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(format.encoding)));
    m_header->setChecked(format.hasHeader);
}

/** The first row asks what each column is, the others show the beginning of the file. */
void RecipientListPage::showRows()
{
    const auto columns = static_cast<int>(m_preview.mapping.size());
    const auto rows = static_cast<int>(m_preview.rows.size());
    m_table->clear();
    m_table->setColumnCount(columns);
    m_table->setRowCount(rows + 1);
    QStringList labels{tr("Means")};
    for (int row = 0; row < rows; ++row) {
        labels.append(QLocale().toString(row + 1));
        const QStringList &texts = m_preview.rows.at(row);
        for (int column = 0; column < qMin(columns, static_cast<int>(texts.size())); ++column) {
            const QString text = texts.at(column).left(Contact::longestText);
            auto *cell = new QTableWidgetItem(text);
            cell->setToolTip(text);
            m_table->setItem(row + 1, column, cell);
        }
    }
    m_table->setVerticalHeaderLabels(labels);
    showColumns();
}

void RecipientListPage::showColumns()
{
    QStringList titles;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QString title = m_preview.header.value(column).left(Contact::longestText);
        titles.append(title.isEmpty() ? tr("Column %1").arg(column + 1) : title);
        auto *choice = new QComboBox;
        choice->setObjectName(QStringLiteral("wizard.list.column.%1").arg(column + 1));
        choice->setAccessibleName(tr("Meaning of %1").arg(titles.constLast()));
        const QList<ContactField> fields = ContactFields::all();
        for (const ContactField field : fields)
            choice->addItem(ContactFields::label(field), static_cast<int>(field));
        choice->setCurrentIndex(choice->findData(static_cast<int>(m_preview.mapping.at(column))));
        choice->setMinimumHeight(smallestTarget);
        m_table->setCellWidget(0, column, choice);
    }
    m_table->setHorizontalHeaderLabels(titles);
    m_table->resizeRowToContents(0);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(
            column, qMax(m_table->cellWidget(0, column)->sizeHint().width(), emPixels(*this) * 10));
}

void RecipientListPage::formatChanged()
{
    TableFormat format;
    format.separator = m_separator->currentData().toChar();
    format.encoding = static_cast<TableFormat::Encoding>(m_encoding->currentData().toInt());
    format.hasHeader = m_header->isChecked();
    inBackground(
        this, [path = m_path, format] { return previewFile(path, format); },
        [this](const Result<ContactFilePreview> &preview) {
            m_accept->setEnabled(preview.has_value());
            if (!preview)
                return m_message->say(preview.error().message());
            m_message->say({});
            m_preview = *preview;
            showRows();
        });
}

ContactMapping RecipientListPage::mapping() const
{
    ContactMapping mapping;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const auto *choice = static_cast<QComboBox *>(m_table->cellWidget(0, column));
        mapping.append(static_cast<ContactField>(choice->currentData().toInt()));
    }
    return mapping;
}

void RecipientListPage::accept()
{
    const ContactMapping chosen = mapping();
    if (!chosen.contains(ContactField::FaxNumber))
        return m_message->say(tr("Choose the column that has the fax numbers."));
    m_accept->setEnabled(false);
    ContactImportOptions options;
    options.format = m_preview.format;
    options.mapping = chosen;
    read(options, false);
}

void RecipientListPage::read(const ContactImportOptions &options, bool cards)
{
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    inBackground(
        this,
        [path = m_path, options, cards, cancel = m_cancel] {
            ContactImportOptions asked = options;
            asked.cancelled = cancel.get();
            return readFile(path, asked, cards);
        },
        [this](const Result<Outcome> &outcome) { onRead(outcome); });
}

Result<RecipientListPage::Outcome>
RecipientListPage::readFile(const QString &path, const ContactImportOptions &options, bool cards)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, file.errorString());
    Outcome outcome;
    const auto take = [&outcome](const Contact &contact) {
        if (outcome.recipients.size() >= mostRecipients)
            return false;
        outcome.recipients.append(contact.recipient(contact.number()));
        return true;
    };
    const auto result = cards ? ContactImport::readCards(file, options, take)
                              : ContactImport::readTable(file, options, take);
    if (!result)
        return tl::unexpected(result.error());
    outcome.result = *result;
    return outcome;
}

void RecipientListPage::onRead(const Result<Outcome> &outcome)
{
    m_cancel.reset();
    m_accept->setEnabled(true);
    if (!outcome)
        return Q_EMIT failed(tr("%1 cannot be used as a list: %2")
                                 .arg(QFileInfo(m_path).fileName(), outcome.error().message()));
    Q_EMIT imported(outcome->recipients, sentenceOf(outcome->result), leftOutOf(outcome->result));
}

void RecipientListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_accept->setFocus();
}

} // namespace Fax::Ui
