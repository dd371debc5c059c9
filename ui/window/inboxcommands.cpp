#include "window/inboxcommands.h"

#include "common/idlistview.h"
#include "common/undo.h"
#include "faxes/inboxplace.h"
#include "window/actions.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

namespace Fax::Ui {

InboxCommands::InboxCommands(const Actions &actions, Model::Server &server, InboxPlace &inbox,
                             Undo &undo, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_server(server)
    , m_inbox(inbox)
    , m_undo(undo)
    , m_assign(std::make_unique<QMenu>())
{
    m_assign->setObjectName(QStringLiteral("menu.assign"));
    m_actions.assign->setMenu(m_assign.get());
    connect(m_assign.get(), &QMenu::aboutToShow, this, &InboxCommands::fillAssignMenu);
    connect(m_actions.toggleRead, &QAction::triggered, this, &InboxCommands::toggleRead);
    connect(m_actions.take, &QAction::triggered, this, [this] { give(m_server.account().name); });
    connect(m_actions.done, &QAction::triggered, this, &InboxCommands::toggleDone);
    connect(m_actions.nextUnread, &QAction::triggered, this, [this] {
        m_inbox.model()
            .flush(); // a fax that has just come is in the count, and in the list only now
        const qint64 next = m_inbox.model().nextUnread(m_inbox.list().currentId());
        m_actions.inbox->trigger();
        m_inbox.list().select(next);
    });
}

InboxCommands::~InboxCommands() = default;

void InboxCommands::toggleRead()
{
    const QList<ReceivedFax> faxes = m_inbox.selectedFaxes();
    for (const ReceivedFax &fax : faxes)
        m_server.setFaxRead(fax.id, !faxes.constFirst().read);
}

void InboxCommands::toggleDone()
{
    const QList<ReceivedFax> faxes = m_inbox.selectedFaxes();
    const bool done = !faxes.constFirst().done;
    const auto setAll = [this, faxes](bool value) {
        for (const ReceivedFax &fax : faxes)
            m_server.setFaxDone(fax.id, value);
    };
    const int count = static_cast<int>(faxes.size());
    setAll(done);
    m_undo.done({done ? tr("%n fax(es) done", nullptr, count)
                      : tr("%n fax(es) to be handled again", nullptr, count),
                 [setAll, done] { setAll(!done); }});
}

/** Only who manages received faxes can give one back, so only he can take this back. */
void InboxCommands::give(const QString &account)
{
    const QList<ReceivedFax> faxes = m_inbox.selectedFaxes();
    for (const ReceivedFax &fax : faxes)
        m_server.assignFax(fax.id, account);
    const int count = static_cast<int>(faxes.size());
    Undo::Step step{account.isEmpty()
                        ? tr("%n fax(es) now belong to nobody", nullptr, count)
                        : tr("%n fax(es) assigned to %1", nullptr, count).arg(account)};
    if (m_server.permissions().may(Right::ManageReceived))
        step.takeBack = [this, faxes] {
            for (const ReceivedFax &fax : faxes)
                m_server.assignFax(fax.id, fax.owner);
        };
    m_undo.done(step);
}

void InboxCommands::remove(const QList<ReceivedFax> &faxes)
{
    for (const ReceivedFax &fax : faxes)
        m_inbox.model().setHidden(fax.id.value, true);
    m_undo.done({tr("%n fax(es) deleted", nullptr, static_cast<int>(faxes.size())),
                 [this, faxes] {
                     for (const ReceivedFax &fax : faxes)
                         m_inbox.model().setHidden(fax.id.value, false);
                 },
                 [this, faxes] {
                     for (const ReceivedFax &fax : faxes)
                         removeForGood(fax.id);
                 }});
}

/** It stays hidden until the service says that it is gone; what is refused comes back. */
void InboxCommands::removeForGood(FaxId id)
{
    m_server.request({QStringLiteral("deleteFax"), {id.value}, {}}, this,
                     [this, id](const Result<Answer> &answer) {
                         if (answer)
                             return;
                         m_inbox.model().setHidden(id.value, false);
                         m_server.report(answer.error());
                     });
}

/** Everybody that is known here by name; who may not see the accounts knows the owners of what he sees. */
void InboxCommands::fillAssignMenu()
{
    if (m_accounts.isEmpty())
        askForAccounts();
    QStringList names = m_accounts;
    const QList<ReceivedFax> &faxes = m_server.faxes().items();
    for (const ReceivedFax &fax : faxes)
        names.append(fax.owner);
    const QList<Job> &jobs = m_server.jobs().items();
    for (const Job &job : jobs)
        names.append(job.user);
    names.removeDuplicates();
    names.removeAll(QString());
    names.sort(Qt::CaseInsensitive);
    m_assign->clear();
    for (const QString &name : std::as_const(names))
        connect(m_assign->addAction(name), &QAction::triggered, this, [this, name] { give(name); });
    if (!names.isEmpty())
        m_assign->addSeparator();
    connect(m_assign->addAction(tr("&Nobody")), &QAction::triggered, this, [this] { give({}); });
}

void InboxCommands::askForAccounts()
{
    if (!m_server.permissions().may(Right::SeeSettings))
        return;
    m_server.request(
        {QStringLiteral("accounts"), {}, {}}, this, [this](const Result<Answer> &answer) {
            if (!answer)
                return;
            const QVariantList accounts = answer->value.toList();
            for (const QVariant &account : accounts)
                m_accounts.append(account.toMap().value(QStringLiteral("name")).toString());
            if (!m_accounts.isEmpty() && m_assign->isVisible())
                fillAssignMenu();
        });
}

} // namespace Fax::Ui
