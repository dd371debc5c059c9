#include "instance.h"

#include <QtDBus/QDBusConnectionInterface>
#include <QtDBus/QDBusMessage>

namespace Fax::Desktop {

namespace {

constexpr int answerWithin = 5000; // ms
constexpr int mostTries = 2; // the first one may go in that moment

QString objectPath()
{
    return QStringLiteral("/org/faxconsole/Console");
}

QString interfaceName()
{
    return QStringLiteral("org.faxconsole.Console1");
}

QString desktopToken()
{
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    return QString::fromUtf8(token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token);
}

} // namespace

Instance::Instance(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{ }

Instance::~Instance()
{
    if (m_name.isEmpty())
        return;
    m_bus.unregisterService(m_name);
    m_bus.unregisterObject(objectPath());
}

Result<Instance::Role> Instance::claim(const QString &name, const QVariantMap &wishes)
{
    if (name.isEmpty() || !m_bus.isConnected())
        return Role::Alone;
    m_bus.registerObject(objectPath(), this, QDBusConnection::ExportScriptableSlots);
    QString problem;
    for (int i = 0; i < mostTries; ++i) {
        const auto reply = m_bus.interface()->registerService(
            name, QDBusConnectionInterface::DontQueueService);
        if (reply.isValid() && reply.value() == QDBusConnectionInterface::ServiceRegistered) {
            m_name = name;
            return Role::First;
        }
        QDBusMessage start = QDBusMessage::createMethodCall(name, objectPath(), interfaceName(),
                                                            QStringLiteral("Start"));
        start.setAutoStartService(false);
        start.setArguments({wishes, desktopToken()});
        const QDBusMessage answer = m_bus.call(start, QDBus::Block, answerWithin);
        if (answer.type() == QDBusMessage::ReplyMessage) {
            m_bus.unregisterObject(objectPath());
            return Role::HandedOver;
        }
        problem = answer.errorMessage();
    }
    return failure(
        ErrorCode::Timeout,
        tr("Fax Console is running, but does not answer (%1). End it and try again.").arg(problem));
}

void Instance::Start(const QVariantMap &wishes, const QString &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt takes it when a window is raised
    QMetaObject::invokeMethod(
        this, [this, wishes] { Q_EMIT handedOver(wishes); }, Qt::QueuedConnection);
}

} // namespace Fax::Desktop
