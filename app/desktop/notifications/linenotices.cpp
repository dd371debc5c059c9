#include "linenotices.h"

#include "common/format.h"
#include "dashboard/statelook.h"

namespace Fax::Desktop {

namespace {

QString diskKey()
{
    return QStringLiteral("disk");
}

QString connectionKey()
{
    return QStringLiteral("connection");
}

} // namespace

LineNotices::LineNotices(Model::Server &server, Notifier &notifier, const NoticeActions &actions,
                         QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_notifier(notifier)
    , m_actions(actions)
    , m_settle(this)
    , m_lost(this)
{
    m_settle.setObjectName(QStringLiteral("settle"));
    m_settle.setSingleShot(true);
    m_settle.setInterval(faultFor);
    connect(&m_settle, &QTimer::timeout, this, &LineNotices::tellFaults);
    m_lost.setObjectName(QStringLiteral("lost"));
    m_lost.setSingleShot(true);
    m_lost.setInterval(lostFor);
    connect(&m_lost, &QTimer::timeout, this, [this] {
        const QString sentence = tr("Not connected to %1").arg(m_server.displayName());
        tell(connectionKey(), sentence, sentence);
    });
    connect(&server, &Model::Server::connectedChanged, this, &LineNotices::onConnectedChanged);
    connect(&server, &Model::Server::queueChanged, this, &LineNotices::lookAtDisk);
    connect(&server, &Model::Server::accountChanged, this, [this] {
        for (const QList<Model::Port *> ports = m_server.ports(); const Model::Port *port : ports)
            look(*port);
        lookAtDisk();
    });
    connect(&server, &Model::Server::portAdded, this, &LineNotices::follow);
    connect(&server, &Model::Server::portAboutToBeRemoved, this, [this](Model::Port *port) {
        m_known.remove(port->deviceIdNumber());
        m_faults.remove(port->deviceIdNumber());
        m_notifier.withdraw(QStringLiteral("line-%1").arg(port->deviceIdNumber()));
    });
    for (const QList<Model::Port *> ports = server.ports(); Model::Port * port : ports)
        follow(port);
}

void LineNotices::follow(Model::Port *port)
{
    connect(&port->status(), &Model::PortStatus::changed, this, [this, port] { look(*port); });
    connect(port, &Model::Port::configChanged, this, [this, port] { look(*port); });
    look(*port);
}

LineNotices::Trouble LineNotices::troubleOf(const Model::Port &port) const
{
    const Fax::PortStatus &status = port.status().value();
    if (!m_server.account().flags().testFlag(Right::OperateLines))
        return Trouble::None;
    if (status.state == PortState::Ringing && port.receive() == ReceiveMode::Manual)
        return Trouble::Ringing;
    return Ui::isFault(status.state) ? Trouble::Fault : Trouble::None;
}

void LineNotices::look(const Model::Port &port)
{
    const Trouble trouble = troubleOf(port);
    const qint64 id = port.deviceIdNumber();
    if (m_known.value(id, Trouble::None) == trouble)
        return;
    m_known.insert(id, trouble);
    const QString key = QStringLiteral("line-%1").arg(id);
    switch (trouble) {
    case Trouble::None:
        m_faults.remove(id);
        return m_notifier.withdraw(key);
    case Trouble::Ringing:
        return tellRinging(port, key);
    case Trouble::Fault:
        return m_settle.start();
    }
}

void LineNotices::tellRinging(const Model::Port &port, const QString &key)
{
    const QString caller = port.status().value().callerId;
    const PortId id = port.deviceId();
    Notification notification;
    notification.kind = QStringLiteral("ringing");
    notification.key = key;
    notification.hidden = tr("%1 is ringing").arg(port.name());
    notification.summary = caller.isEmpty()
        ? notification.hidden
        : tr("%1 is ringing: %2").arg(port.name(), Ui::leftToRight(caller));
    notification.category = QStringLiteral("call.incoming");
    notification.sound = QStringLiteral("phone-incoming-call");
    notification.urgent = true;
    notification.stays = true;
    notification.open = [this] { m_actions.openPlace(QStringLiteral("dashboard")); };
    notification.actions = {{tr("Answer"),
                             [this, id] {
                                 if (Model::Port *ringing = m_server.port(id))
                                     ringing->answer();
                             }},
                            {tr("Ignore"), [] {}}}; // a click closes the notification
    m_notifier.show(notification);
}

void LineNotices::tellFaults()
{
    for (const QList<Model::Port *> ports = m_server.ports(); const Model::Port *port : ports) {
        const qint64 id = port->deviceIdNumber();
        if (m_known.value(id, Trouble::None) != Trouble::Fault || m_faults.contains(id))
            continue;
        m_faults.insert(id);
        tellFault(*port, QStringLiteral("line-%1").arg(id));
    }
}

void LineNotices::tellFault(const Model::Port &port, const QString &key)
{
    const Fax::PortStatus &status = port.status().value();
    const QString reason = status.healthReason.isEmpty() ? status.description : status.healthReason;
    const QString hidden = tr("%1 is out of order").arg(port.name());
    tell(key, reason.isEmpty() ? hidden : tr("%1: %2").arg(port.name(), reason), hidden);
}

/** For those who can do something about it, too: the administrators. */
void LineNotices::lookAtDisk()
{
    const QString &notice = m_server.queue().notice;
    const bool full = !notice.isEmpty()
        && m_server.account().flags().testFlag(Right::ChangeSettings);
    if (std::exchange(m_diskTold, full) == full)
        return;
    if (full)
        tell(diskKey(), notice, tr("The fax archive needs attention"));
    else
        m_notifier.withdraw(diskKey());
}

void LineNotices::onConnectedChanged(bool connected)
{
    if (!connected)
        return m_lost.start();
    m_lost.stop();
    m_notifier.withdraw(connectionKey());
}

void LineNotices::tell(const QString &key, const QString &sentence, const QString &hidden)
{
    Notification notification;
    notification.kind = QStringLiteral("trouble");
    notification.key = key;
    notification.summary = sentence;
    notification.hidden = hidden;
    notification.category = QStringLiteral("device.error");
    notification.sound = QStringLiteral("dialog-warning");
    notification.urgent = true;
    notification.open = [this] { m_actions.openPlace(QStringLiteral("dashboard")); };
    notification.actions = {{tr("Dashboard"), notification.open}};
    m_notifier.show(notification);
}

} // namespace Fax::Desktop
