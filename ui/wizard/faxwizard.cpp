#include "wizard/faxwizard.h"

#include "common/glyph.h"
#include "common/messagebar.h"
#include "wizard/coverstep.h"
#include "wizard/documentsstep.h"
#include "wizard/documenttypes.h"
#include "wizard/draftstore.h"
#include "wizard/optionsstep.h"
#include "wizard/previewpane.h"
#include "wizard/recipientsstep.h"
#include "wizard/sendstep.h"
#include "wizard/wizardrail.h"

#include <QtCore/QMimeData>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QUuid>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace Fax::Ui {

namespace {

const QSize defaultSize(1100, 720);
const QSize minimumWindow(820, 560);
constexpr int autosaveMs = 5000; // S4
constexpr int widthWithPreview = 1000; ///< a narrower window has no room for it
const QString problemKey = QStringLiteral("problem");
const QString closeKey = QStringLiteral("close");

/** Something that somebody would have to enter again. */
bool hasContent(const FaxDraft &draft)
{
    return !draft.recipients.isEmpty() || !draft.documents.isEmpty() || !draft.subject.isEmpty()
        || !draft.coverpageNote.isEmpty();
}

bool isRecipientList(const QString &path)
{
    return path.endsWith(u".csv", Qt::CaseInsensitive)
        || path.endsWith(u".vcf", Qt::CaseInsensitive);
}

} // namespace

FaxWizard::FaxWizard(const WizardContext &context, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_drafts(context.drafts)
    , m_documents(context.server)
    , m_messages(new MessageBar)
    , m_rail(new WizardRail)
    , m_stack(new QStackedWidget)
    , m_pages(new Model::Preview(context.server, this))
    , m_preview(new PreviewPane(*m_pages, m_documents))
    , m_previewButton(new QPushButton(tr("Pre&view")))
    , m_back(new QPushButton(tr("Back")))
    , m_next(new QPushButton(tr("Next")))
    , m_send(new QPushButton(tr("&Send")))
{
    setObjectName(QStringLiteral("wizard"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New fax - Fax Console"));
    setAcceptDrops(true);
    createSteps(context);
    arrange();
    createKeys();
    connectAll();
    setMinimumSize(minimumWindow);
    resize(defaultSize);
    setDraft({});
    openStep(0);
}

FaxWizard::~FaxWizard()
{
    for (WizardStep *step : std::as_const(m_steps))
        step->disconnect(this); // a field with the focus tells of its end while it is taken down
}

void FaxWizard::createSteps(const WizardContext &context)
{
    m_recipients = new RecipientsStep(context);
    m_documentsStep = new DocumentsStep(m_documents);
    m_cover = new CoverStep(context);
    auto *options = new OptionsStep(context);
    auto *sendStep = new SendStep(*m_pages, context);
    connect(sendStep, &SendStep::stepWanted, this, &FaxWizard::openStep);
    connect(sendStep, &SendStep::resolutionWanted, options, &OptionsStep::chooseResolution);
    m_steps = {m_recipients, m_documentsStep, m_cover, options, sendStep};
    for (WizardStep *step : std::as_const(m_steps)) {
        auto *scroll = new QScrollArea; // at a large font a step may be higher than the window
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(step);
        m_stack->addWidget(scroll);
        m_rail->addStep(step->title());
    }
}

void FaxWizard::arrange()
{
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 2);
    middle->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addLayout(middle, 1);
    column->addLayout(createButtons());
}

QHBoxLayout *FaxWizard::createButtons()
{
    m_previewButton->setObjectName(QStringLiteral("wizard.showPreview"));
    m_previewButton->setCheckable(true);
    m_previewButton->setChecked(true);
    m_previewButton->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    m_back->setObjectName(QStringLiteral("wizard.back"));
    m_back->setShortcut(QKeySequence(QStringLiteral("Alt+Left")));
    m_next->setObjectName(QStringLiteral("wizard.next"));
    m_next->setShortcut(QKeySequence(QStringLiteral("Alt+Right")));
    m_send->setObjectName(QStringLiteral("wizard.send"));
    m_send->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_send->setIcon(glyphIcon(Glyph::ArrowUp, Token::Send));
    auto *row = new QHBoxLayout;
    row->addWidget(m_previewButton);
    row->addStretch();
    for (QPushButton *button : {m_back, m_next, m_send})
        row->addWidget(button);
    for (QPushButton *button : {m_previewButton, m_back, m_next, m_send})
        button->setToolTip(tr("%1 (%2)").arg(
            button->text().remove(u'&'), button->shortcut().toString(QKeySequence::NativeText)));
    return row;
}

void FaxWizard::createKeys()
{
    const auto add = [this](const QString &name, const QKeySequence &key, auto slot) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(QStringLiteral("wizard.open"), QKeySequence(QStringLiteral("Ctrl+O")), [this] {
        openStep(1);
        m_documentsStep->chooseFiles();
    });
    add(QStringLiteral("wizard.close"), QKeySequence(QStringLiteral("Ctrl+W")),
        [this] { close(); });
}

void FaxWizard::connectAll()
{
    connect(m_rail, &QListWidget::currentRowChanged, this, &FaxWizard::onStepOpened);
    connect(m_back, &QPushButton::clicked, this, [this] { openStep(currentStep() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { openStep(currentStep() + 1); });
    connect(m_send, &QPushButton::clicked, this, &FaxWizard::send);
    connect(m_previewButton, &QPushButton::toggled, this, &FaxWizard::showPreview);
    connect(&m_documents, &WizardDocuments::changed, this, &FaxWizard::sendIfRead,
            Qt::QueuedConnection);
    for (WizardStep *step : std::as_const(m_steps))
        connect(step, &WizardStep::changed, this, &FaxWizard::refresh);
    m_autosave.setParent(this);
    m_autosave.setObjectName(QStringLiteral("wizard.autosave"));
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(autosaveMs);
    connect(&m_autosave, &QTimer::timeout, this, [this] { saveDraft(false); });
}

int FaxWizard::currentStep() const
{
    return m_rail->currentRow();
}

void FaxWizard::openStep(int step)
{
    m_rail->setCurrentRow(step);
    m_steps.at(step)->firstField()->setFocus();
}

void FaxWizard::onStepOpened(int step)
{
    m_left.insert(m_stack->currentIndex());
    m_stack->setCurrentIndex(step);
    m_back->setEnabled(step > 0);
    m_next->setEnabled(step < m_steps.size() - 1);
    markSteps();
}

void FaxWizard::setDraft(const FaxDraft &draft)
{
    {
        const QScopedValueRollback loading(m_loading, true);
        m_draft = draft;
        if (m_draft.id.isEmpty())
            m_draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        for (WizardStep *step : std::as_const(m_steps))
            step->load(draft);
    }
    refresh();
}

FaxDraft FaxWizard::draft() const
{
    FaxDraft draft = m_draft;
    for (const WizardStep *step : m_steps)
        step->save(draft);
    return draft;
}

void FaxWizard::addNumber(const QString &number)
{
    FaxDraft changed = draft();
    changed.addNumber(number);
    m_recipients->load(changed);
}

void FaxWizard::setRules(const ServerSettings &settings)
{
    m_recipients->setRules(settings);
    m_cover->setRules(settings);
    refresh();
}

void FaxWizard::addFiles(const QStringList &paths)
{
    QStringList documents;
    QStringList lists;
    for (const QString &path : paths)
        (isRecipientList(path) ? lists : documents).append(path);
    m_documentsStep->addFiles(documents);
    if (lists.isEmpty())
        return;
    openStep(0);
    m_recipients->addList(lists.constLast());
}

void FaxWizard::showProblem(const QString &problem)
{
    m_messages->remove(problemKey);
    if (!problem.isEmpty())
        m_messages->show({problemKey, Glyph::Triangle, Token::Fault, problem, {}, -1});
}

void FaxWizard::refresh()
{
    if (m_loading)
        return;
    const FaxDraft now = draft();
    for (WizardStep *step : std::as_const(m_steps))
        step->follow(now);
    m_preview->setDraft(now);
    markSteps();
    if (m_drafts != nullptr && !m_autosave.isActive() && hasContent(now))
        m_autosave.start();
}

/** A step is marked after somebody has been in it, or something is in it (S5). */
void FaxWizard::markSteps()
{
    const FaxDraft now = draft();
    for (int i = 0; i < m_steps.size(); ++i) {
        const QString problem = step(i)->problem(now);
        const bool entered = m_left.contains(i) || (i == 1 && !now.documents.isEmpty());
        m_rail->setMark(i,
                        !entered                ? WizardRail::Mark::None
                            : problem.isEmpty() ? WizardRail::Mark::Done
                                                : WizardRail::Mark::Problem,
                        entered ? problem : QString());
    }
}

void FaxWizard::send()
{
    showProblem({});
    const FaxDraft now = draft();
    for (int i = 0; i < m_steps.size(); ++i)
        m_left.insert(i);
    markSteps();
    for (int i = 0; i < m_steps.size(); ++i) {
        if (const QString problem = step(i)->problem(now); !problem.isEmpty()) {
            m_sending = false;
            openStep(i);
            step(i)->showProblem(now);
            return;
        }
    }
    m_sending = true;
    sendIfRead();
}

void FaxWizard::sendIfRead()
{
    if (!m_sending || m_documents.isReading())
        return;
    if (!m_documents.problem().isEmpty()) // found out while it was read
        return send();
    m_sending = false;
    saveDraft(false); // until the server has it
    Q_EMIT sendRequested(draft(), m_documents.contents());
    closeNow();
}

void FaxWizard::saveDraft(bool kept)
{
    m_autosave.stop();
    if (m_drafts != nullptr)
        m_drafts->save(draft(), kept);
}

void FaxWizard::closeEvent(QCloseEvent *event)
{
    if (m_closing || !hasContent(draft()))
        return event->accept();
    event->ignore();
    askBeforeClosing();
}

void FaxWizard::closeNow()
{
    m_closing = true;
    m_autosave.stop();
    close();
}

void FaxWizard::askBeforeClosing()
{
    QList<MessageBar::Button> buttons;
    if (m_drafts != nullptr)
        buttons.append({tr("Keep as draft"), [this] {
                            saveDraft(true);
                            closeNow();
                        }});
    buttons.append({tr("Discard"), [this] {
                        if (m_drafts != nullptr)
                            m_drafts->remove(m_draft.id);
                        closeNow();
                    }});
    buttons.append({tr("Go on"), {}});
    const int safe = static_cast<int>(buttons.size()) - 1;
    m_messages->show(
        {closeKey, Glyph::Question, Token::Ring, tr("This fax has not been sent."), buttons, safe});
    raise();
}

/** Below a certain width the steps need all of it. */
void FaxWizard::showPreview()
{
    m_preview->setVisible(m_previewButton->isChecked() && width() >= widthWithPreview);
    m_previewButton->setVisible(width() >= widthWithPreview);
}

void FaxWizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showPreview();
}

void FaxWizard::dragEnterEvent(QDragEnterEvent *event)
{
    bool accepted = false;
    QStringList files = localFiles(*event->mimeData());
    const bool lists = files.removeIf(&isRecipientList) > 0;
    const QString sentence = dropSentence(files, &accepted);
    accepted = accepted || (lists && files.isEmpty());
    showProblem(accepted ? QString() : sentence);
    if (accepted)
        event->acceptProposedAction();
}

void FaxWizard::dropEvent(QDropEvent *event)
{
    addFiles(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace Fax::Ui
