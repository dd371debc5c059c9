#include "faxnotices.h"

#include "faxes/inboxmodel.h"

namespace Fax::Desktop {

FaxNotices::FaxNotices(Model::Server &server, Notifier &notifier, const NoticeActions &actions,
                       QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_notifier(notifier)
    , m_actions(actions)
{
    const auto &faxes = server.faxes();
    connect(&server, &Model::Server::loaded, this, [this] {
        if (!std::exchange(m_following, true))
            rememberAll();
    });
    connect(&faxes, &Model::ListNotifier::added, this,
            [this](int row) { look(m_server.faxes().at(row)); });
    connect(&faxes, &Model::ListNotifier::wasReset, this, [this] {
        for (const ReceivedFax &fax : m_server.faxes().items())
            look(fax);
    });
    connect(&faxes, &Model::ListNotifier::changed, this, [this](const QList<qint64> &ids) {
        for (const qint64 id : ids)
            if (const ReceivedFax *fax = m_server.faxes().find(FaxId{id}))
                look(*fax);
    });
    if (server.isLoaded()) {
        m_following = true;
        rememberAll();
    }
}

void FaxNotices::rememberAll()
{
    for (const ReceivedFax &fax : m_server.faxes().items()) {
        m_newest = qMax(m_newest, fax.id.value);
        if (fax.receiving)
            m_arriving.insert(fax.id.value);
    }
}

void FaxNotices::look(const ReceivedFax &fax)
{
    if (!m_following)
        return;
    const bool isNew = fax.id.value > m_newest;
    m_newest = qMax(m_newest, fax.id.value);
    if (fax.receiving)
        m_arriving.insert(fax.id.value);
    else if (m_arriving.remove(fax.id.value) || isNew)
        tell(fax);
}

void FaxNotices::tell(const ReceivedFax &fax)
{
    const QString me = m_server.account().name;
    if (fax.pages == 0 || fax.read || (!fax.owner.isEmpty() && fax.owner != me))
        return;
    const FaxId id = fax.id;
    Notification notification;
    notification.kind = QStringLiteral("received");
    notification.summary = tr("Fax from %1, %n pages", nullptr, fax.pages).arg(Ui::senderOf(fax));
    notification.hidden = tr("Fax received, %n pages", nullptr, fax.pages);
    notification.many = [](int count) { return tr("%n faxes received", nullptr, count); };
    notification.category = QStringLiteral("transfer.complete");
    notification.sound = QStringLiteral("message-new-email");
    notification.open = [this] { m_actions.openPlace(QStringLiteral("inbox")); };
    notification.actions = {{tr("View"), [this, id] { m_actions.viewFax(id); }}};
    if (fax.owner.isEmpty() && !me.isEmpty())
        notification.actions.append({tr("Take"), [this, id] { takeFax(id); }});
    m_notifier.show(notification);
}

void FaxNotices::takeFax(FaxId id)
{
    m_server.request({QStringLiteral("assignFax"), {id.value, m_server.account().name}, {}}, this,
                     [this](const Result<Answer> &answer) {
                         if (!answer)
                             m_server.report(answer.error());
                     });
}

} // namespace Fax::Desktop
