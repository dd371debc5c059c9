#include "faxes/sentplace.h"

#include "common/chips.h"
#include "common/format.h"
#include "common/placeholder.h"
#include "faxes/recordpane.h"
#include "job/whysentence.h"
#include "window/actionrules.h"
#include "window/actions.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

namespace {

enum Chip { AllFaxes, Delivered, NotDelivered };

void add(RecordPane::Facts &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.append({name, value});
}

RecordPane::Facts factsOf(const Model::SentFax &fax)
{
    const Job &job = fax.job;
    RecordPane::Facts facts;
    add(facts, SentPlace::tr("Result"), resultText(fax));
    add(facts, SentPlace::tr("To"),
        job.recipientName.isEmpty()
            ? leftToRight(job.to)
            : QStringLiteral("%1, %2").arg(job.recipientName, leftToRight(job.to)));
    add(facts, SentPlace::tr("Remote station"), leftToRight(fax.last.remoteId));
    add(facts, SentPlace::tr("Subject"), job.subject);
    add(facts, SentPlace::tr("Document"), job.documentName);
    add(facts, SentPlace::tr("Pages"),
        SentPlace::tr("%1 of %2 confirmed").arg(job.pagesConfirmed).arg(job.pages));
    add(facts, SentPlace::tr("Submitted"), fullTime(job.submittedAt));
    add(facts, SentPlace::tr("Last call"), fullTime(fax.last.startedAt));
    add(facts, SentPlace::tr("Finished"), fullTime(job.finishedAt));
    add(facts, SentPlace::tr("Time on line"),
        fax.secondsOnLine > 0 ? duration(qRound(fax.secondsOnLine)) : QString());
    add(facts, SentPlace::tr("Speed"),
        speedPhrase(fax.last.modulation, fax.last.bitRate, fax.last.ecm));
    add(facts, SentPlace::tr("Line"), fax.last.port);
    add(facts, SentPlace::tr("Calls"), QString::number(fax.last.attempt));
    add(facts, SentPlace::tr("Sender"), job.senderName);
    add(facts, SentPlace::tr("Account"), job.user);
    add(facts, SentPlace::tr("Billing code"), job.billingCode);
    add(facts, SentPlace::tr("Receipt"), receiptText(fax));
    add(facts, SentPlace::tr("Job"), QString::number(job.id.value));
    return facts;
}

} // namespace

SentPlace::SentPlace(Model::Server &server, const Clock &clock, QWidget *parent)
    : SentPlace(server, new SentModel(server, clock), parent)
{ }

SentPlace::SentPlace(Model::Server &server, SentModel *model, QWidget *parent)
    : RecordPlace(QStringLiteral("sent"), server,
                  {model, new RecordPane(QStringLiteral("sent.details")),
                   new Placeholder(Glyph::ArrowTick), tr("Sent faxes")},
                  parent)
    , m_model(model)
    , m_chips(new Chips(QStringLiteral("sent.chips"), tr("Which faxes are shown")))
{
    m_chips->add(tr("All"), tr("All faxes that are finished"));
    m_chips->add(tr("Sent"), tr("Only faxes that have arrived"));
    m_chips->add(tr("Not sent"), tr("Only faxes that have failed or were cancelled"));
    bar().insertWidget(0, m_chips);
    connect(m_chips, &Chips::currentChanged, this, [this] {
        applyFilter();
        reload();
    });
    connect(&server.jobs(), &Model::ListNotifier::changed, this, [this](const QList<qint64> &ids) {
        for (const qint64 id : ids) {
            const Job *job = this->server().jobs().find(JobId{id});
            if (job != nullptr && isFinal(job->state))
                return noteNews();
        }
    });
    setUpColumns();
}

void SentPlace::setUpColumns()
{
    using Column = SentModel::Column;
    const QList<std::pair<Column, int>> widths{
        {Column::Result, 18},   {Column::Recipient, 18}, {Column::Number, 17},
        {Column::Document, 20}, {Column::Pages, 6},      {Column::Finished, 12},
        {Column::Duration, 11}, {Column::Rate, 14},      {Column::Station, 18},
        {Column::Receipt, 16},  {Column::Sender, 12},    {Column::Job, 8}};
    for (const auto &[column, characters] : widths)
        setColumnCharacters(static_cast<int>(column), characters);
    list().header()->setSectionResizeMode(static_cast<int>(Column::Document), QHeaderView::Stretch);
    for (const Column hidden : {Column::Station, Column::Receipt, Column::Sender, Column::Job})
        list().setColumnHidden(static_cast<int>(hidden), true);
}

void SentPlace::applyFilter()
{
    Model::SentFilter filter;
    filter.text = words();
    if (m_chips->current() != AllFaxes)
        filter.delivered = m_chips->current() == Delivered;
    m_model->setFilter(filter);
}

bool SentPlace::isFiltered() const
{
    return RecordPlace::isFiltered() || m_chips->current() != AllFaxes;
}

QString SentPlace::emptyText() const
{
    return tr("Nothing has been sent yet.");
}

void SentPlace::showDetails()
{
    const Model::SentFax *fax = m_model->at(currentRow());
    if (fax == nullptr)
        return pane().clear(tr("Select a fax to see what became of it."));
    pane().show(fax->job.id.value, factsOf(*fax),
                [this, id = fax->job.id](QObject *context, const RecordPane::Loaded &loaded) {
                    server().jobDocument(id, context, loaded);
                });
}

QList<QAction *> SentPlace::barActions(const Actions &actions) const
{
    return {actions.view, actions.saveCopy, actions.report, actions.resend};
}

void SentPlace::describe(ActionState &state) const
{
    if (const Model::SentFax *fax = m_model->at(currentRow()))
        state.source = sourceOf(fax->job);
}

} // namespace Fax::Ui
