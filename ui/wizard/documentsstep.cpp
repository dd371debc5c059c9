#include "wizard/documentsstep.h"

#include "common/glyph.h"
#include "wizard/documenttypes.h"
#include "wizard/fieldmessage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

DocumentsStep::DocumentsStep(WizardDocuments &documents, QWidget *parent)
    : WizardStep(parent)
    , m_documents(documents)
    , m_list(new QListWidget)
    , m_message(new FieldMessage(QStringLiteral("wizard.documents.message")))
    , m_add(new QPushButton(tr("&Add files…")))
    , m_up(new QPushButton(tr("Move up")))
    , m_down(new QPushButton(tr("Move down")))
    , m_remove(new QPushButton(tr("Remove")))
{
    setObjectName(QStringLiteral("wizard.step.documents"));
    build();
    connectAll();
    showButtons();
}

QString DocumentsStep::title() const
{
    return tr("Documents");
}

void DocumentsStep::build()
{
    m_list->setObjectName(QStringLiteral("wizard.documents"));
    m_list->setAccessibleName(tr("Documents"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_add->setObjectName(QStringLiteral("wizard.documents.add"));
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
    column->addWidget(m_list, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void DocumentsStep::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, &DocumentsStep::chooseFiles);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_remove, &QPushButton::clicked, this, &DocumentsStep::removeSelected);
    connect(m_list, &QListWidget::currentRowChanged, this, &DocumentsStep::showButtons);
    auto *deleteKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_list);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &DocumentsStep::removeSelected);
    connect(&m_documents, &WizardDocuments::changed, this, &DocumentsStep::show);
    connect(&m_documents, &WizardDocuments::changed, this, &WizardStep::changed);
}

void DocumentsStep::show()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const auto &entry : m_documents.entries()) {
        auto *item = new QListWidgetItem(entry.name(), m_list);
        const bool failed = entry.state == WizardDocuments::State::Failed;
        item->setToolTip(failed ? entry.problem : entry.document.path);
        if (failed)
            item->setIcon(glyphIcon(Glyph::Triangle, Token::Fault));
    }
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    m_message->say(m_documents.problem());
    showButtons();
}

void DocumentsStep::showButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
    m_remove->setEnabled(row >= 0);
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
    if (const QString refused = m_documents.add(documents); !refused.isEmpty())
        m_message->say(refused);
}

void DocumentsStep::removeSelected()
{
    if (m_list->currentRow() >= 0)
        m_documents.remove(m_list->currentRow());
}

void DocumentsStep::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    m_documents.move(row, row + by);
    m_list->setCurrentRow(row + by);
}

void DocumentsStep::load(const FaxDraft &draft)
{
    m_documents.clear();
    if (const QString refused = m_documents.add(draft.documents); !refused.isEmpty())
        m_message->say(refused);
}

void DocumentsStep::save(FaxDraft &draft) const
{
    draft.documents = m_documents.documents();
}

QString DocumentsStep::problem(const FaxDraft &draft) const
{
    if (draft.documents.isEmpty() && !draft.sendCoverpage)
        return tr("Add a document or use a cover page.");
    return m_documents.problem();
}

void DocumentsStep::showProblem(const FaxDraft &draft)
{
    m_message->say(problem(draft));
    firstField()->setFocus();
}

QWidget *DocumentsStep::firstField()
{
    return m_list->count() == 0 ? static_cast<QWidget *>(m_add) : m_list;
}

} // namespace Fax::Ui
