#include "faxes/archiveplace.h"

#include "common/chips.h"
#include "common/format.h"
#include "common/messagebar.h"
#include "common/placeholder.h"
#include "faxes/archivequery.h"
#include "faxes/monthtree.h"
#include "faxes/recordpane.h"
#include "job/whysentence.h"
#include "window/actionrules.h"
#include "window/actions.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

enum Chip { Both, Incoming, Outgoing };

void add(RecordPane::Facts &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.append({name, value});
}

RecordPane::Facts factsOf(const ArchivedFax &fax)
{
    RecordPane::Facts facts;
    add(facts, fax.isSent() ? ArchivePlace::tr("To") : ArchivePlace::tr("From"),
        leftToRight(fax.name));
    add(facts, ArchivePlace::tr("Number"), leftToRight(fax.number));
    add(facts, ArchivePlace::tr("Sender's station"), leftToRight(fax.tsid));
    add(facts, ArchivePlace::tr("Receiver's station"), leftToRight(fax.csid));
    add(facts, ArchivePlace::tr("Subject"), fax.subject);
    add(facts, ArchivePlace::tr("Document"), fax.documentName);
    add(facts, ArchivePlace::tr("Time"), fullTime(fax.time));
    add(facts, ArchivePlace::tr("Pages"), QString::number(fax.pages));
    add(facts, ArchivePlace::tr("Time on line"), duration(qRound(fax.secondsOnLine)));
    add(facts, ArchivePlace::tr("Line"), fax.port);
    add(facts, ArchivePlace::tr("Account"), fax.user);
    add(facts, ArchivePlace::tr("Note"), fax.note);
    if (!fax.complete)
        add(facts, ArchivePlace::tr("Incomplete"),
            fax.errorText.isEmpty() ? ArchivePlace::tr("The call was cut.") : fax.errorText);
    if (fax.damaged)
        add(facts, ArchivePlace::tr("Damaged"), ArchivePlace::tr("Some lines of a page are."));
    add(facts, ArchivePlace::tr("Size"), dataSize(fax.size));
    add(facts, ArchivePlace::tr("File on the server"), fax.path);
    return facts;
}

} // namespace

ArchivePlace::ArchivePlace(Model::Server &server, const Clock &clock, QWidget *parent)
    : ArchivePlace(server, new ArchiveModel(server, clock), parent)
{ }

ArchivePlace::ArchivePlace(Model::Server &server, ArchiveModel *model, QWidget *parent)
    : RecordPlace(QStringLiteral("archive"), server,
                  {model, new RecordPane(QStringLiteral("archive.details")),
                   new Placeholder(Glyph::Save), tr("Archived faxes")},
                  parent)
    , m_model(model)
    , m_chips(new Chips(QStringLiteral("archive.chips"), tr("Which faxes are shown")))
    , m_months(new MonthTree)
{
    m_chips->add(tr("All"), tr("Faxes that were received and sent"));
    m_chips->add(tr("Incoming"), tr("Only faxes that were received"));
    m_chips->add(tr("Outgoing"), tr("Only faxes that were sent"));
    bar().insertWidget(0, m_chips);
    addLeft(m_months);
    m_count.setSingleShot(true);
    m_count.setInterval(1s);
    connect(&m_count, &QTimer::timeout, this, &ArchivePlace::loadMonths);
    connect(m_chips, &Chips::currentChanged, this, [this] {
        filterAgain();
        loadMonths();
    });
    connect(m_months, &MonthTree::chosenChanged, this, &ArchivePlace::filterAgain);
    connect(&server, &Model::Server::archived, this, [this] {
        noteNews();
        noteCounts();
    });
    connect(&server, &Model::Server::archivedRemoved, this, [this](ArchiveId id) {
        m_model->drop(id.value);
        noteCounts();
    });
    connect(&server, &Model::Server::loaded, this, [this] {
        if (isVisible())
            loadMonths();
    });
    setUpColumns();
}

void ArchivePlace::setUpColumns()
{
    using Column = ArchiveModel::Column;
    const QList<std::pair<Column, int>> widths{
        {Column::When, 15},    {Column::Partner, 22}, {Column::Number, 18},
        {Column::Subject, 22}, {Column::Pages, 6},    {Column::Duration, 11},
        {Column::Line, 10},    {Column::Account, 10}, {Column::Note, 18}};
    for (const auto &[column, characters] : widths)
        setColumnCharacters(static_cast<int>(column), characters);
    list().header()->setSectionResizeMode(static_cast<int>(Column::Subject), QHeaderView::Stretch);
    for (const Column hidden : {Column::Duration, Column::Line})
        list().setColumnHidden(static_cast<int>(hidden), true);
}

void ArchivePlace::showEvent(QShowEvent *event)
{
    RecordPlace::showEvent(event);
    if (m_countsOld && server().isConnected())
        loadMonths();
}

void ArchivePlace::noteCounts()
{
    m_countsOld = true;
    if (isVisible() && !m_count.isActive())
        m_count.start();
}

void ArchivePlace::loadMonths()
{
    m_countsOld = false;
    std::optional<Direction> direction;
    if (m_chips->current() != Both)
        direction = m_chips->current() == Outgoing ? Direction::Sent : Direction::Received;
    Model::Records::archiveMonths(server(), direction, m_months,
                                  [this](const Result<QList<ArchiveMonth>> &months) {
                                      if (months)
                                          m_months->setMonths(*months);
                                  });
}

void ArchivePlace::applyFilter()
{
    ArchiveFilter filter = archiveQuery(words());
    if (m_chips->current() != Both)
        filter.direction = m_chips->current() == Outgoing ? Direction::Sent : Direction::Received;
    const auto [from, to] = m_months->chosen();
    if (from.isValid() && (!filter.from.isValid() || filter.from < from))
        filter.from = from;
    if (to.isValid() && (!filter.to.isValid() || filter.to > to))
        filter.to = to;
    m_model->setFilter(filter);
}

void ArchivePlace::filterAgain()
{
    applyFilter();
    reload();
}

bool ArchivePlace::isFiltered() const
{
    return RecordPlace::isFiltered() || m_chips->current() != Both
        || m_months->chosen().first.isValid();
}

QString ArchivePlace::emptyText() const
{
    return tr("Nothing is in the archive yet.");
}

void ArchivePlace::showDetails()
{
    const ArchivedFax *fax = m_model->at(currentRow());
    if (fax == nullptr)
        return pane().clear(tr("Select a fax to see its pages."));
    pane().show(fax->id.value, factsOf(*fax),
                [this, id = fax->id](QObject *context, const RecordPane::Loaded &loaded) {
                    Model::Records::archivedDocument(server(), id, context, loaded);
                });
}

void ArchivePlace::askDelete(MessageBar &messages)
{
    const ArchivedFax *fax = m_model->at(currentRow());
    if (fax == nullptr)
        return;
    const QString partner = leftToRight(fax->name.isEmpty() ? fax->number : fax->name);
    const QString question = fax->isSent()
        ? tr("Delete the fax to %1 of %2 from the archive for ever?")
        : tr("Delete the fax from %1 of %2 from the archive for ever?");
    messages.show({QStringLiteral("delete"),
                   Glyph::Question,
                   Token::Ring,
                   question.arg(partner, fullTime(fax->time)),
                   {{tr("Delete fax"),
                     [this, id = fax->id] { Model::Records::deleteArchived(server(), id); }},
                    {tr("Keep"), [this] { list().setFocus(); }}},
                   1});
}

QList<QAction *> ArchivePlace::barActions(const Actions &actions) const
{
    return {actions.view, actions.saveCopy, actions.report, actions.forward, actions.deleteFax};
}

void ArchivePlace::describe(ActionState &state) const
{
    if (const ArchivedFax *fax = m_model->at(currentRow()))
        state.source = sourceOf(*fax);
}

} // namespace Fax::Ui
