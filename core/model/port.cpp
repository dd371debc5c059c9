#include "model/port.h"

#include "base/valuemap.h"
#include "model/notifier.h"
#include "model/routingmethods.h"
#include "model/server.h"

namespace Fax::Model {

namespace {
constexpr qsizetype maximumFrames = 500;
constexpr double startOfCallSeconds = 2.0;
constexpr std::chrono::seconds watchInterval{10}; // the service forgets after 30 s
} // namespace

Port::Port(Server &server, const PortConfig &config, const Fax::PortStatus &status)
    : ServerObject(server)
    , m_config(config)
    , m_status(server, *this)
{
    setParent(&server); // or a script engine would think it its own
    m_status.setValue(status);
    const auto tell = [this] { Q_EMIT canModifyChanged(canModify()); };
    connect(&server, &Server::connectedChanged, this, tell);
    connect(&server, &Server::accountChanged, this, tell);
    connect(&server, &Server::connectedChanged, this, [this] { askForPage(true); });
    m_watchTimer.setInterval(watchInterval);
    connect(&m_watchTimer, &QTimer::timeout, this, [this] { askForPage(false); });
}

bool Port::canModify() const
{
    return isConnected() && server()->permissions().may(Right::ChangeSettings);
}

QString Port::refusal(Rights anyOf) const
{
    if (!isConnected())
        return tr("Not connected to the server");
    return server()->permissions().refusal(anyOf);
}

bool Port::isConnected() const
{
    return server() && server()->isConnected();
}

void Port::setName(const QString &name)
{
    set(QStringLiteral("name"), name);
}

void Port::setSend(bool send)
{
    set(QStringLiteral("send"), send);
}

void Port::setReceive(Fax::ReceiveMode receive)
{
    set(QStringLiteral("receive"), enumName(receive));
}

void Port::setReceives(bool receive)
{
    setReceive(receive ? ReceiveMode::Auto : ReceiveMode::Off);
}

void Port::setRings(int rings)
{
    set(QStringLiteral("rings"), rings);
}

void Port::setTsid(const QString &tsid)
{
    set(QStringLiteral("tsid"), tsid);
}

void Port::setCsid(const QString &csid)
{
    set(QStringLiteral("csid"), csid);
}

void Port::setPriority(int priority)
{
    set(QStringLiteral("priority"), priority);
}

void Port::setSwitches(bool send, Fax::ReceiveMode receive)
{
    change({{QStringLiteral("send"), send}, {QStringLiteral("receive"), enumName(receive)}});
}

void Port::set(const QString &key, const QVariant &value)
{
    change({{key, value}});
}

void Port::change(const QVariantMap &values)
{
    const Request request{QStringLiteral("setPort"), {m_config.id.value, values}, {}};
    if (!server())
        return fail({ErrorCode::NotConnected});
    server()->request(request, this, [this, keys = values.keys()](const Result<Answer> &answer) {
        if (answer)
            return;
        fail(answer.error());
        for (const QString &key : keys)
            snapBack(key);
    });
}

/** What is bound to the property shows the old value again. */
void Port::snapBack(const QString &key)
{
    const QByteArray name = key.toLatin1();
    emitNotifier(this, name.constData(), property(name.constData()));
    if (key == u"receive")
        Q_EMIT receiveModeChanged(m_config.receive);
}

PortStatus *Port::getStatus()
{
    if (!isConnected()) {
        fail({ErrorCode::NotConnected});
        return nullptr;
    }
    auto *status = new PortStatus(*server(), *this);
    status->setValue(m_status.value());
    return status;
}

RoutingMethods *Port::getRoutingMethods()
{
    if (!isConnected()) {
        fail({ErrorCode::NotConnected});
        return nullptr;
    }
    return new RoutingMethods(*server(), m_config.id);
}

void Port::answer()
{
    command(QStringLiteral("answer"));
}

void Port::hangUp()
{
    command(QStringLiteral("hangUp"));
}

void Port::command(const QString &method)
{
    ask({method, {m_config.id.value}, {}}, [](const Answer &) {});
}

void Port::refresh()
{
    m_status.refresh();
}

void Port::update(const PortConfig &config, const Fax::PortStatus &status)
{
    const PortConfig before = std::exchange(m_config, config);
    if (before.receive != m_config.receive)
        Q_EMIT receiveModeChanged(m_config.receive);
    if (emitDifferences(this, PortConfig::staticMetaObject, &before, &m_config))
        Q_EMIT configChanged();
    if (status.callId.isValid() && status.callId != m_status.callId())
        clearPageView();
    clearFramesOfFormerCall(status);
    m_status.setValue(status);
}

/**
 * The frames of a call stay until the next one begins. Its first frames may come before the status
 * that names it; they are told by their line time, which starts again with each call.
 */
void Port::clearFramesOfFormerCall(const Fax::PortStatus &next)
{
    const bool newCall = next.callId.isValid() && next.callId != m_status.callId();
    if (newCall && !m_frames.isEmpty() && m_frames.constLast().seconds > startOfCallSeconds)
        clearFrames();
}

void Port::clearFrames()
{
    m_frames.clear();
    Q_EMIT framesCleared();
}

void Port::watchPage()
{
    if (++m_watchers > 1)
        return;
    m_watchTimer.start();
    askForPage(true);
}

void Port::leavePage()
{
    if (m_watchers == 0 || --m_watchers > 0)
        return;
    m_watchTimer.stop();
    clearPageView();
}

void Port::askForPage(bool again)
{
    if (m_watchers == 0 || !isConnected())
        return;
    m_pageAsked = m_pageAsked || again;
    ask({QStringLiteral("watchPage"), {m_config.id.value, again}, {}}, [](const Answer &) {});
}

void Port::clearPageView()
{
    if (std::exchange(m_pageView, {}).page > 0)
        Q_EMIT pageViewChanged(0);
}

/** News that leave rows out come when somebody else began to watch before us: the first ones are on their way. */
void Port::addPageNews(const PageNews &news)
{
    if (m_watchers == 0)
        return;
    const auto firstRow = m_pageView.add(news);
    if (firstRow) {
        m_pageAsked = false;
        Q_EMIT pageViewChanged(*firstRow);
    } else if (firstRow.error().code != ErrorCode::InvalidOperation) {
        fail(firstRow.error());
    } else if (!m_pageAsked) {
        askForPage(true);
    }
}

void Port::setHistory(const LineHistory &history)
{
    if (std::exchange(m_history, history) != history)
        Q_EMIT historyChanged();
}

void Port::addFrame(const TraceEntry &frame)
{
    if (!m_frames.isEmpty() && frame.seconds < m_frames.constLast().seconds - startOfCallSeconds)
        clearFrames();
    if (m_frames.size() == maximumFrames)
        m_frames.removeFirst();
    m_frames.append(frame);
    Q_EMIT frameAdded(frame);
}

} // namespace Fax::Model
