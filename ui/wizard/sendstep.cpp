#include "wizard/sendstep.h"

#include "job/timeestimate.h"
#include "model/settings.h"
#include "wizard/faxsummary.h"
#include "wizard/pagewarnings.h"
#include "wizard/previewthumbnails.h"
#include "wizard/warninglist.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Fax::Ui {

SendStep::SendStep(Model::Preview &pages, const WizardContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_pages(pages)
    , m_server(context.server)
    , m_summary(new QLabel)
    , m_warnings(new WarningList)
    , m_thumbnails(new PreviewThumbnails(pages))
{
    setObjectName(QStringLiteral("wizard.step.send"));
    build();
    connect(&m_pages, &Model::Preview::changed, this, &SendStep::showFacts);
    connect(m_warnings, &WarningList::pageWanted, &m_pages, &Model::Preview::showPage);
    connect(m_warnings, &WarningList::stepWanted, this, &SendStep::stepWanted);
    connect(m_warnings, &WarningList::resolutionWanted, this, &SendStep::resolutionWanted);
}

void SendStep::build()
{
    m_summary->setObjectName(QStringLiteral("wizard.summary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_warnings);
    column->addWidget(m_thumbnails, 1);
}

QString SendStep::title() const
{
    return tr("Preview and send");
}

void SendStep::load(const FaxDraft &draft)
{
    follow(draft);
}

/** It only shows what the others have. */
void SendStep::save(FaxDraft & /*draft*/) const { }

void SendStep::follow(const FaxDraft &draft)
{
    m_draft = draft;
    showFacts();
}

void SendStep::showEvent(QShowEvent *event)
{
    m_pages.wantFacts(true);
    showFacts();
    WizardStep::showEvent(event);
}

void SendStep::hideEvent(QHideEvent *event)
{
    m_pages.wantFacts(false);
    WizardStep::hideEvent(event);
}

void SendStep::showFacts()
{
    if (!isVisible())
        return;
    QList<PageWarning> warnings = pageWarnings(m_pages.facts(), m_draft.resolution);
    if (const auto country = countryWarning(m_draft.recipients))
        warnings.append(*country);
    m_warnings->setWarnings(warnings);
    showSummary();
}

/** How many of the server's lines may send; at least the one that will. */
int SendStep::lines() const
{
    if (!m_draft.wantedPort.isEmpty())
        return 1;
    const QList<Model::Port *> ports = m_server.ports();
    const auto sending = std::count_if(ports.cbegin(), ports.cend(),
                                       [](const Model::Port *port) { return port->config().send; });
    return std::max(1, static_cast<int>(sending));
}

void SendStep::showSummary()
{
    FaxSummary fax;
    fax.recipients = static_cast<int>(m_draft.recipients.size());
    fax.pages = m_pages.pageCount();
    fax.coverPages = m_pages.coverPages();
    fax.lines = std::clamp(lines(), 1, std::max(1, fax.recipients));
    const auto facts = m_pages.facts();
    if (fax.pages > 0 && facts.size() == fax.pages) {
        TimeEstimate estimate;
        estimate.ecm = m_draft.ecm;
        estimate.bitRate = m_pages.bitRate();
        for (const Model::Preview::Facts &page : facts)
            estimate.pageBits.append(qint64(page.octets) * 8);
        fax.each = estimate.duration();
        fax.all = timeOnLines(*fax.each, fax.recipients, fax.lines);
        fax.cost = FaxCost::of(m_draft.recipients, *fax.each, m_server.settings().now());
    }
    m_summary->setText(fax.text());
}

QString SendStep::problem(const FaxDraft & /*draft*/) const
{
    return {};
}

void SendStep::showProblem(const FaxDraft & /*draft*/) { }

QWidget *SendStep::firstField()
{
    return m_thumbnails;
}

} // namespace Fax::Ui
