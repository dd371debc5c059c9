#include "wizard/documentsstep.h"

#include "common/em.h"
#include "common/glyph.h"
#include "wizard/documentsmodel.h"
#include "wizard/documenttypes.h"
#include "wizard/fieldmessage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

DocumentsStep::DocumentsStep(WizardDocuments &documents, QWidget *parent)
    : WizardStep(parent)
    , m_documents(documents)
    , m_model(new DocumentsModel(documents, this))
    , m_table(new QTreeView)
    , m_message(new FieldMessage(QStringLiteral("wizard.documents.message")))
    , m_passwordRow(new QWidget)
    , m_passwordLabel(new QLabel)
    , m_password(new QLineEdit)
    , m_enter(new QPushButton(tr("Enter")))
    , m_add(new QPushButton(tr("&Add files…")))
    , m_up(new QPushButton(tr("Move up")))
    , m_down(new QPushButton(tr("Move down")))
    , m_remove(new QPushButton(tr("Remove")))
{
    setObjectName(QStringLiteral("wizard.step.documents"));
    build();
    connectAll();
    onChanged();
}

DocumentsStep::~DocumentsStep()
{
    m_table->selectionModel()->disconnect(this);
}

QString DocumentsStep::title() const
{
    return tr("Documents");
}

void DocumentsStep::build()
{
    m_table->setObjectName(QStringLiteral("wizard.documents"));
    m_table->setAccessibleName(tr("Documents"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    arrangeColumns();
    m_add->setObjectName(QStringLiteral("wizard.documents.add"));
    m_add->setToolTip(tr("Add files (Ctrl+O); they can be dropped here, too"));
    m_up->setObjectName(QStringLiteral("wizard.documents.up"));
    m_up->setShortcut(QKeySequence(QStringLiteral("Alt+Up")));
    m_down->setObjectName(QStringLiteral("wizard.documents.down"));
    m_down->setShortcut(QKeySequence(QStringLiteral("Alt+Down")));
    m_remove->setObjectName(QStringLiteral("wizard.documents.remove"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_up, m_down, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(createPassword());
    column->addLayout(buttons);
}

QWidget *DocumentsStep::createPassword()
{
    m_password->setObjectName(QStringLiteral("wizard.password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password of the document"));
    m_enter->setObjectName(QStringLiteral("wizard.password.enter"));
    m_passwordLabel->setTextFormat(Qt::PlainText);
    m_passwordLabel->setBuddy(m_password);
    auto *row = new QHBoxLayout(m_passwordRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_passwordLabel);
    row->addWidget(m_password, 1);
    row->addWidget(m_enter);
    return m_passwordRow;
}

void DocumentsStep::arrangeColumns()
{
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(DocumentsModel::Name, QHeaderView::Stretch);
    const int em = emPixels(*this);
    const QList<std::pair<int, int>> widths{{DocumentsModel::Order, 4},
                                            {DocumentsModel::Pages, 5},
                                            {DocumentsModel::Range, 8},
                                            {DocumentsModel::Size, 6},
                                            {DocumentsModel::State, 13}};
    for (const auto &[column, width] : widths)
        header->resizeSection(column, width * em);
}

void DocumentsStep::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, &DocumentsStep::chooseFiles);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_remove, &QPushButton::clicked, this, &DocumentsStep::removeCurrent);
    connect(m_enter, &QPushButton::clicked, this, &DocumentsStep::enterPassword);
    connect(m_password, &QLineEdit::returnPressed, this, &DocumentsStep::enterPassword);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DocumentsStep::showButtons);
    auto *deleteKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &DocumentsStep::removeCurrent);
    connect(&m_documents, &WizardDocuments::changed, this, &DocumentsStep::onChanged);
    connect(&m_documents, &WizardDocuments::changed, this, &WizardStep::changed);
}

int DocumentsStep::current() const
{
    return m_table->currentIndex().row();
}

void DocumentsStep::setCurrent(int row)
{
    m_table->setCurrentIndex(m_model->index(row, DocumentsModel::Name));
}

void DocumentsStep::onChanged()
{
    showTrouble();
    showButtons();
}

/** The first file that cannot be sent as it is, with what can be done about it. */
void DocumentsStep::showTrouble()
{
    using State = WizardDocuments::State;
    const qsizetype wrong = m_documents.firstWrong();
    const bool locked = wrong >= 0 && m_documents.entries().at(wrong).state == State::Locked;
    m_passwordRow->setVisible(locked);
    if (locked)
        m_passwordLabel->setText(tr("Password of %1").arg(m_documents.entries().at(wrong).name()));
    if (wrong >= 0 && m_documents.entries().at(wrong).state == State::Damaged)
        return m_message->say(m_documents.problem(), {tr("Leave it out"), [this, wrong] {
                                                          m_documents.leaveDamagedOut(wrong);
                                                      }});
    m_message->say(wrong >= 0 ? m_documents.problem() : m_refused);
}

void DocumentsStep::showButtons()
{
    const int row = current();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_model->rowCount() - 1);
    m_remove->setEnabled(row >= 0);
}

void DocumentsStep::enterPassword()
{
    const QString password = m_password->text();
    m_password->clear();
    if (const qsizetype wrong = m_documents.firstWrong(); wrong >= 0 && !password.isEmpty())
        m_documents.setPassword(wrong, password);
}

void DocumentsStep::chooseFiles()
{
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add files"), QString(), faxableFilter()));
}

void DocumentsStep::addFiles(const QStringList &paths)
{
    QList<DraftDocument> documents;
    for (const QString &path : paths)
        documents.append({path});
    if (documents.isEmpty())
        return;
    m_refused = m_documents.add(documents);
    onChanged();
}

void DocumentsStep::removeCurrent()
{
    const int row = current();
    if (row < 0)
        return;
    m_refused.clear();
    m_documents.remove(row);
    if (m_model->rowCount() > 0)
        setCurrent(qMin(row, m_model->rowCount() - 1));
}

void DocumentsStep::moveCurrent(int by)
{
    const int row = current();
    m_documents.move(row, row + by);
    setCurrent(row + by);
}

void DocumentsStep::load(const FaxDraft &draft)
{
    m_documents.clear();
    m_refused = m_documents.add(draft.documents);
    onChanged();
}

void DocumentsStep::save(FaxDraft &draft) const
{
    draft.documents = m_documents.documents();
    draft.describeDocuments();
}

QString DocumentsStep::problem(const FaxDraft &draft) const
{
    if (draft.documents.isEmpty() && !draft.sendCoverpage)
        return tr("Add a document or use a cover page.");
    return m_documents.problem();
}

void DocumentsStep::showProblem(const FaxDraft &draft)
{
    showTrouble();
    if (m_passwordRow->isVisibleTo(this))
        return m_password->setFocus();
    if (m_documents.firstWrong() < 0)
        m_message->say(problem(draft));
    firstField()->setFocus();
}

QWidget *DocumentsStep::firstField()
{
    return m_model->rowCount() == 0 ? static_cast<QWidget *>(m_add) : m_table;
}

} // namespace Fax::Ui
