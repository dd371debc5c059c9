#include "window/connectionmessage.h"

#include "common/format.h"
#include "common/messagebar.h"

#include <algorithm>
#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;
using Phase = Connection::Phase;

namespace {

const QString messageKey = QStringLiteral("connection");

}

ConnectionMessage::ConnectionMessage(Connection &connection, const Clock &clock,
                                     MessageBar &messages, std::function<QString()> server,
                                     QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_clock(clock)
    , m_messages(messages)
    , m_server(std::move(server))
{
    m_blink.setSingleShot(true);
    m_blink.setInterval(300ms);
    connect(&m_blink, &QTimer::timeout, this, &ConnectionMessage::show);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ConnectionMessage::tick);
    connect(&connection, &Connection::changed, this, &ConnectionMessage::onChanged);
    onChanged();
}

void ConnectionMessage::onChanged()
{
    const Phase phase = m_connection.state().phase;
    m_blink.stop();
    m_second.stop();
    if (phase == Phase::Connected)
        m_messages.remove(messageKey);
    else if (phase == Phase::Connecting)
        m_blink.start();
    else
        show();
    if (phase == Phase::Retrying)
        m_second.start();
    Q_EMIT changed();
}

void ConnectionMessage::tick()
{
    m_messages.setText(messageKey, sentence());
    Q_EMIT changed();
}

void ConnectionMessage::show()
{
    const Phase phase = m_connection.state().phase;
    QList<MessageBar::Button> buttons;
    if (phase == Phase::Left)
        buttons.append({tr("Connect"), [this] { m_connection.reconnect(); }});
    else if (phase != Phase::Connecting)
        buttons.append({tr("Reconnect now"), [this] { m_connection.reconnect(); }});
    const bool calm = phase == Phase::Connecting || phase == Phase::Left;
    m_messages.show({messageKey, calm ? Glyph::Dots : Glyph::Triangle,
                     calm ? Token::Negotiate : Token::Fault, sentence(), buttons, -1});
}

qint64 ConnectionMessage::secondsLeft() const
{
    const qint64 left = m_clock.now().msecsTo(m_connection.state().nextTry);
    return std::max<qint64>(0, (left + 999) / 1000);
}

QString ConnectionMessage::sentence() const
{
    const Connection::State &state = m_connection.state();
    const QString since = shortTime(state.since, m_clock.now());
    const QString reason = state.reason.message();
    switch (state.phase) {
    case Phase::Connected:
        return {};
    case Phase::Connecting:
        return tr("Connecting to %1…").arg(m_server());
    case Phase::Retrying:
        return tr("Not connected to %1 since %2: %3. Next try in %n s.", nullptr,
                  static_cast<int>(secondsLeft()))
            .arg(m_server(), since, reason);
    case Phase::Watching:
        return tr("Not connected to %1 since %2: %3. Connects as soon as it is back.")
            .arg(m_server(), since, reason);
    case Phase::Refused:
        return tr("Not connected to %1 since %2: %3.").arg(m_server(), since, reason);
    case Phase::Left:
        return tr("Disconnected from %1 at %2.").arg(m_server(), since);
    }
    return {};
}

QString ConnectionMessage::shortText() const
{
    switch (m_connection.state().phase) {
    case Phase::Connected:
        return m_server();
    case Phase::Connecting:
        return tr("Connecting to %1").arg(m_server());
    case Phase::Retrying:
        return tr("Not connected, next try in %n s", nullptr, static_cast<int>(secondsLeft()));
    case Phase::Watching:
    case Phase::Refused:
        return tr("Not connected to %1").arg(m_server());
    case Phase::Left:
        return tr("Disconnected from %1").arg(m_server());
    }
    return {};
}

} // namespace Fax::Ui
