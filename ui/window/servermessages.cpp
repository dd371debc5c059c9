#include "window/servermessages.h"

#include "common/format.h"
#include "common/messagebar.h"
#include "dashboard/statelook.h"

#include <QtCore/QPointer>
#include <QtCore/QSettings>

namespace Fax::Ui {

namespace {

QString faultKey(const Model::Port &port)
{
    return QStringLiteral("fault-%1").arg(port.deviceIdNumber());
}

} // namespace

ServerMessages::ServerMessages(Model::Server &server, Clock &clock, QSettings &settings,
                               MessageBar &messages, std::function<bool()> cardsInFront,
                               QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_clock(clock)
    , m_settings(settings)
    , m_messages(messages)
    , m_cardsInFront(std::move(cardsInFront))
{
    connect(&server, &Model::Server::errorOccurred, this, &ServerMessages::showError);
    connect(&server, &Model::Server::portAdded, this, &ServerMessages::follow);
    connect(&server, &Model::Server::portAboutToBeRemoved, this,
            [this](Model::Port *port) { m_messages.remove(faultKey(*port)); });
    connect(&server, &Model::Server::connectedChanged, this, &ServerMessages::onConnectedChanged);
    connect(&server, &Model::Server::queueChanged, this, &ServerMessages::showPausedMessage);
    connect(&server, &Model::Server::queueChanged, this, &ServerMessages::showDiskMessage);
    connect(&server, &Model::Server::loaded, this, &ServerMessages::welcome);
    connect(&server.jobs(), &Model::ListNotifier::added, this,
            [this] { m_messages.remove(QStringLiteral("welcomed")); });
}

/** Somebody without any right hears the same refusal of every request: it is said once. */
void ServerMessages::showError(const Error &error)
{
    const Model::Permissions &permissions = m_server.permissions();
    const bool refused = error.code == ErrorCode::AccessDenied && permissions.known
        && permissions.account.rights.isEmpty();
    const QString text = refused
        ? tr("%1 does not accept your account: %2.").arg(m_server.displayName(), error.message())
        : error.message();
    m_messages.show({text, Glyph::Triangle, Token::Fault, text, {}, -1});
}

void ServerMessages::follow(Model::Port *port)
{
    connect(&port->status(), &Model::PortStatus::stateChanged, this,
            [this, port] { showFault(*port); });
}

/** Once when it happens, for those who can do something about it; the card shows it as long as it lasts. */
void ServerMessages::showFault(Model::Port &port)
{
    const Model::Permissions &permissions = m_server.permissions();
    if (!isFault(port.status().state()))
        return m_messages.remove(faultKey(port));
    if (m_cardsInFront() || !permissions.may(Right::OperateLines))
        return;
    QList<MessageBar::Button> buttons{{tr("Show"), [this] { Q_EMIT dashboardWanted(); }}};
    if (permissions.may(Right::ChangeSettings))
        buttons.append(MessageBar::Button{tr("Turn off"), [port = QPointer(&port)] {
                                              if (!port)
                                                  return;
                                              port->setSend(false);
                                              port->setReceive(ReceiveMode::Off);
                                          }});
    m_messages.show({faultKey(port), Glyph::Triangle, Token::Fault,
                     tr("%1: %2.").arg(port.name(), port.status().description()), buttons, -1});
}

void ServerMessages::onConnectedChanged(bool connected)
{
    const QString key = QStringLiteral("connection");
    if (connected)
        m_messages.remove(key);
    else
        m_messages.show({key,
                         Glyph::Triangle,
                         Token::Fault,
                         tr("Not connected to %1 since %2.")
                             .arg(m_server.displayName(), shortTime(m_clock.now(), m_clock.now())),
                         {},
                         -1});
}

void ServerMessages::showPausedMessage()
{
    const QString key = QStringLiteral("paused");
    const QueueStatus &queue = m_server.queue();
    if (!queue.paused)
        return m_messages.remove(key);
    const QString waiting = queue.waiting == 1 ? tr("1 fax waits.")
                                               : tr("%1 faxes wait.").arg(queue.waiting);
    m_messages.show({key,
                     Glyph::Bars,
                     Token::Ring,
                     tr("The queue is paused: no new call starts. %1").arg(waiting),
                     {{tr("Resume queue"), [this] { m_server.setQueuePaused(false); }}},
                     -1});
}

void ServerMessages::showDiskMessage()
{
    const QString key = QStringLiteral("disk");
    const QString &notice = m_server.queue().notice;
    if (notice.isEmpty())
        return m_messages.remove(key);
    m_messages.show({key, Glyph::Triangle, Token::Fault, notice, {}, -1});
}

/** Once, on the first start with nothing sent or received: says what can be tried. */
void ServerMessages::welcome()
{
    const QString key = QStringLiteral("welcomed");
    const QList<Model::Port *> ports = m_server.ports();
    if (m_settings.value(key).toBool() || ports.size() < 2 || m_server.jobs().size() > 0)
        return;
    m_settings.setValue(key, true);
    const QString other = ports.at(1)->number();
    m_messages.show(
        {key,
         Glyph::Phone,
         Token::Send,
         tr("%1 and %2 share a built-in telephone line: send a fax to %3 to see both at work.")
             .arg(ports.at(0)->name(), ports.at(1)->name(), leftToRight(other)),
         {{tr("New fax to %1").arg(other), [this, other] { Q_EMIT newFaxWanted(other); }}},
         -1});
}

} // namespace Fax::Ui
