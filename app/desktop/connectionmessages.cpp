#include "connectionmessages.h"

namespace Fax::Desktop {

using namespace std::chrono_literals;

namespace {

/** The window shows its own, shorter sentence under the same key; ours takes its place. */
QString messageKey()
{
    return QStringLiteral("connection");
}

} // namespace

ConnectionMessages::ConnectionMessages(ServerLink &link, Clock &clock, Ui::MessageBar &messages)
    : m_link(link)
    , m_clock(clock)
    , m_messages(messages)
{
    m_blink.setSingleShot(true);
    m_blink.setInterval(300ms);
    connect(&m_blink, &QTimer::timeout, this, &ConnectionMessages::showConnecting);
    connect(&link, &ServerLink::connecting, this, [this] { m_blink.start(); });
    connect(&link, &ServerLink::failed, this, &ConnectionMessages::showFailed);
    connect(&link, &Link::connectedChanged, this, [this](bool connected) {
        m_blink.stop();
        m_since = connected ? QDateTime() : m_clock.now();
        if (connected)
            m_messages.remove(messageKey());
    });
}

void ConnectionMessages::showConnecting()
{
    m_messages.show({messageKey(),
                     Ui::Glyph::Dots,
                     Ui::Token::Negotiate,
                     tr("Connecting to %1…").arg(m_link.displayName()),
                     {},
                     -1});
}

void ConnectionMessages::showFailed(const Error &reason, ServerLink::Next next,
                                    std::chrono::seconds delay)
{
    m_blink.stop();
    if (m_since.isNull())
        m_since = m_clock.now();
    const auto time = [this](const QDateTime &at) {
        return at.toTimeZone(m_clock.zone()).time().toString(QStringLiteral("HH:mm:ss"));
    };
    QString text = tr("Not connected to %1 since %2: %3.")
                       .arg(m_link.displayName(), time(m_since), reason.message());
    if (next == ServerLink::Next::Retry)
        text = tr("%1 Next try at %2.").arg(text, time(m_clock.now().addSecs(delay.count())));
    else if (next == ServerLink::Next::Watching)
        text = tr("%1 Connects as soon as it is back.").arg(text);
    m_messages.show({messageKey(),
                     Ui::Glyph::Triangle,
                     Ui::Token::Fault,
                     text,
                     {{tr("Reconnect now"), [this] { m_link.open(); }}},
                     -1});
}

} // namespace Fax::Desktop
