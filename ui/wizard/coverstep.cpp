#include "wizard/coverstep.h"

#include "common/em.h"
#include "cover/coverfile.h"
#include "cover/painter/coverpainter.h"
#include "wizard/fieldmessage.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace Fax::Ui {

namespace {

constexpr int longestSubject = 120;
constexpr int longestNote = 4000; // service/requests.md, Texts
constexpr int mostNoteLines = 60;
constexpr int serverRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;
const QString firstKind = QStringLiteral("standard");

/** "standard" of "standard-a4-en": the same page for each paper and language. */
QString kindOf(const QString &name)
{
    return name.section(u'-', 0, 0);
}

/** Of what the program brings only the pages of this paper and language are offered. */
bool isOffered(const CoverInfo &page, Paper paper)
{
    if (!page.problem.isEmpty())
        return false;
    const QString ours = QLocale().name().section(u'_', 0, 0);
    const QString language = ours == u"de" ? ours : QStringLiteral("en");
    return !page.shipped || (page.paper == paper && page.language == language);
}

} // namespace

CoverStep::CoverStep(const WizardContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_covers(context.server.coverPages())
    , m_use(new QCheckBox(tr("&Use a cover page")))
    , m_useMessage(new FieldMessage(QStringLiteral("wizard.cover.message")))
    , m_template(new QComboBox)
    , m_templateMessage(new FieldMessage(QStringLiteral("wizard.template.message")))
    , m_subject(new QLineEdit)
    , m_note(new QPlainTextEdit)
    , m_noteMessage(new FieldMessage(QStringLiteral("wizard.note.message")))
    , m_small(new QCheckBox(tr("Smaller text if the note is long")))
    , m_others(new QCheckBox(tr("Show who else gets this fax")))
{
    setObjectName(QStringLiteral("wizard.step.cover"));
    build();
    connectAll();
    fillTemplates();
    useChanged();
    m_covers.follow();
}

QString CoverStep::title() const
{
    return tr("Cover page");
}

void CoverStep::build()
{
    m_use->setObjectName(QStringLiteral("wizard.cover"));
    m_template->setObjectName(QStringLiteral("wizard.template"));
    m_template->setAccessibleName(tr("Template"));
    m_subject->setObjectName(QStringLiteral("wizard.subject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setMaxLength(longestSubject);
    m_note->setObjectName(QStringLiteral("wizard.note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_small->setObjectName(QStringLiteral("wizard.note.small"));
    m_others->setObjectName(QStringLiteral("wizard.others"));
    for (QCheckBox *box : {m_use, m_small, m_others})
        box->setMinimumHeight(smallestTarget);
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_use);
    form->addRow(m_useMessage);
    form->addRow(tr("Template"), m_template);
    form->addRow(QString(), m_templateMessage);
    form->addRow(tr("Su&bject"), m_subject);
    form->addRow(tr("&Note"), m_note);
    form->addRow(QString(), m_noteMessage);
    form->addRow(QString(), m_small);
    form->addRow(QString(), m_others);
}

void CoverStep::connectAll()
{
    connect(m_use, &QCheckBox::toggled, this, &CoverStep::useChanged);
    connect(m_template, &QComboBox::currentIndexChanged, this, &CoverStep::fetchTemplate);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CoverStep::checkFit);
    connect(m_small, &QCheckBox::toggled, this, &CoverStep::checkFit);
    for (QCheckBox *box : {m_use, m_small, m_others})
        connect(box, &QCheckBox::toggled, this, &WizardStep::changed);
    connect(m_template, &QComboBox::currentIndexChanged, this, &WizardStep::changed);
    connect(m_subject, &QLineEdit::textChanged, this, &WizardStep::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &WizardStep::changed);
    connect(&m_covers, &Model::CoverPages::changed, this, &CoverStep::fillTemplates);
}

void CoverStep::useChanged()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_template, m_note, m_small, m_others})
        field->setEnabled(m_use->isChecked());
    checkFit();
}

void CoverStep::setRules(const ServerSettings &settings)
{
    m_required = settings.coverpageRequired;
    m_serverOnly = settings.serverCoverpage;
    m_use->setEnabled(!m_required);
    if (m_required)
        m_use->setChecked(true);
    m_useMessage->tell(m_required ? tr("This server wants a cover page on every fax.") : QString());
    fillTemplates();
}

void CoverStep::addTemplates(const QList<CoverInfo> &pages, bool server)
{
    for (const CoverInfo &page : pages) {
        if (!isOffered(page, m_paper))
            continue;
        m_template->addItem(server ? page.title : tr("%1 (personal)").arg(page.title));
        m_template->setItemData(m_template->count() - 1, server, serverRole);
        m_template->setItemData(m_template->count() - 1, page.name, nameRole);
    }
}

/** Until the server has said which there are, the one that always is. */
void CoverStep::fillTemplates()
{
    const Model::CoverRef before = chosen();
    {
        const QSignalBlocker blocker(m_template);
        m_template->clear();
        addTemplates(m_covers.serverPages(), true);
        if (!m_serverOnly)
            addTemplates(m_covers.personalPages(), false);
    }
    choose(before);
}

Model::CoverRef CoverStep::chosen() const
{
    if (m_template->currentIndex() < 0)
        return {true, firstKind};
    return {m_template->currentData(serverRole).toBool(),
            m_template->currentData(nameRole).toString()};
}

/** The page itself, else that of its kind for this paper. What is not there any more can be seen, too. */
void CoverStep::choose(const Model::CoverRef &ref)
{
    int found = -1;
    for (int i = 0; i < m_template->count(); ++i) {
        const QString name = m_template->itemData(i, nameRole).toString();
        const bool ofServer = m_template->itemData(i, serverRole).toBool();
        if (ofServer != ref.server)
            continue;
        if (name == ref.name)
            found = i;
        else if (found < 0 && ref.server && kindOf(name) == kindOf(ref.name))
            found = i;
    }
    if (found < 0) {
        m_template->addItem(ref.name == firstKind ? tr("Standard") : ref.name);
        found = m_template->count() - 1;
        m_template->setItemData(found, ref.server, serverRole);
        m_template->setItemData(found, ref.name, nameRole);
    }
    {
        const QSignalBlocker blocker(m_template);
        m_template->setCurrentIndex(found);
    }
    fetchTemplate();
}

void CoverStep::fetchTemplate()
{
    const Model::CoverRef ref = chosen();
    m_file.clear();
    m_page.reset();
    m_templateMessage->say(isForbidden() ? tr("This server allows only its own cover pages.")
                                         : QString());
    m_covers.file(ref, this, [this, ref](const Result<QByteArray> &file) {
        if (!file || !(chosen() == ref))
            return;
        m_file = *file;
        if (const auto page = readCoverPage(ref.name, *file))
            m_page = *page;
        checkFit();
        if (!ref.server)
            Q_EMIT changed(); // the file goes with the fax
    });
}

bool CoverStep::isForbidden() const
{
    return m_serverOnly && !chosen().server; // C5
}

QString CoverStep::noteProblem(const QString &note) const
{
    if (note.size() > longestNote)
        return tr("The note has %1 letters; %2 are possible.")
            .arg(QLocale().toString(note.size()), QLocale().toString(longestNote));
    if (note.count(u'\n') >= mostNoteLines)
        return tr("The note has %1 lines; %2 are possible.")
            .arg(QLocale().toString(note.count(u'\n') + 1), QLocale().toString(mostNoteLines));
    return {};
}

/** While somebody types: a few milliseconds for a note of the greatest length. */
void CoverStep::checkFit()
{
    const QString note = m_note->toPlainText();
    if (!m_use->isChecked())
        return m_noteMessage->say({});
    if (const QString wrong = noteProblem(note); !wrong.isEmpty() || !m_page)
        return m_noteMessage->say(wrong);
    CoverValues values;
    values.set(CoverField::Note, note);
    CoverPainter::Options options;
    options.bilevel = true;
    options.smallNote = m_small->isChecked();
    const NoteFit fit = CoverPainter(*m_page, values, options).noteFit();
    if (fit.missing == 0)
        return m_noteMessage->say({});
    const FieldRemedy smaller{tr("Smaller text"), [this] { m_small->setChecked(true); }};
    m_noteMessage->say(tr("The note is %n lines too long: a second cover page continues it.",
                          nullptr, fit.missing),
                       options.smallNote ? FieldRemedy() : smaller);
}

void CoverStep::load(const FaxDraft &draft)
{
    m_paper = draft.paper;
    m_use->setChecked(draft.sendCoverpage || m_required);
    choose(draft.coverpageName.isEmpty()
               ? Model::CoverRef{true, firstKind}
               : Model::CoverRef{draft.serverCoverpage, draft.coverpageName});
    m_subject->setText(draft.subject);
    m_note->setPlainText(draft.coverpageNote);
    m_small->setChecked(draft.coverpageSmallNote);
    m_others->setChecked(draft.coverpageRecipients);
}

void CoverStep::save(FaxDraft &draft) const
{
    const Model::CoverRef ref = chosen();
    draft.sendCoverpage = m_use->isChecked();
    if (draft.sendCoverpage) {
        draft.serverCoverpage = ref.server;
        draft.coverpageName = ref.name;
        draft.coverpageFile = ref.server ? QByteArray() : m_file;
    }
    draft.subject = m_subject->text();
    draft.coverpageNote = m_note->toPlainText();
    draft.coverpageSmallNote = m_small->isChecked();
    draft.coverpageRecipients = m_others->isChecked();
}

void CoverStep::follow(const FaxDraft &draft)
{
    if (draft.paper == m_paper)
        return;
    m_paper = draft.paper;
    fillTemplates();
}

QString CoverStep::problem(const FaxDraft &draft) const
{
    if (!draft.sendCoverpage)
        return {};
    return isForbidden() ? tr("This server allows only its own cover pages.")
                         : noteProblem(draft.coverpageNote);
}

void CoverStep::showProblem(const FaxDraft &draft)
{
    if (isForbidden())
        return m_template->setFocus();
    m_noteMessage->say(problem(draft));
    m_note->setFocus();
}

QWidget *CoverStep::firstField()
{
    return m_use->isEnabled() ? static_cast<QWidget *>(m_use) : m_subject;
}

} // namespace Fax::Ui
