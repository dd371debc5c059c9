#pragma once

#include "link/busprotocol.h"

#include <QtCore/QEventLoop>
#include <QtCore/QUuid>
#include <QtDBus/QtDBus>

namespace Fax {

/** A stranger on the bus: a connection of its own, raw calls, and the signals it was sent. */
class BusClient : public QObject
{
    Q_OBJECT

public:
    explicit BusClient(const QString &address)
        : m_name(QUuid::createUuid().toString())
        , m_connection(QDBusConnection::connectToBus(address, m_name))
    { }
    ~BusClient() override { close(); }

    void close()
    {
        m_connection = QDBusConnection(QString());
        QDBusConnection::disconnectFromBus(m_name);
    }

    [[nodiscard]] QDBusConnection &connection() { return m_connection; }
    [[nodiscard]] bool isConnected() const { return m_connection.isConnected(); }

    [[nodiscard]] static QDBusMessage message(const QString &path, const QString &interface,
                                              const QString &member,
                                              const QVariantList &arguments = {})
    {
        QDBusMessage call = QDBusMessage::createMethodCall(BusProtocol::busName, path, interface,
                                                           member);
        call.setArguments(arguments);
        return call;
    }

    [[nodiscard]] QDBusMessage call(const QString &path, const QString &interface,
                                    const QString &member, const QVariantList &arguments = {})
    {
        return m_connection.call(message(path, interface, member, arguments), QDBus::BlockWithGui,
                                 20000);
    }
    /** On the server's object, interface Server1. */
    [[nodiscard]] QDBusMessage server(const QString &member, const QVariantList &arguments = {})
    {
        return call(BusProtocol::objectPath, QStringLiteral("org.faxconsole.Server1"), member,
                    arguments);
    }
    [[nodiscard]] QDBusMessage request(const QString &method, const QVariantList &arguments = {},
                                       const QList<QDBusUnixFileDescriptor> &documents = {})
    {
        return call(BusProtocol::objectPath, BusProtocol::interfaceName, BusProtocol::requestMethod,
                    {method, arguments, QVariant::fromValue(documents)});
    }
    [[nodiscard]] QVariant property(const QString &path, const QString &interface,
                                    const QString &name)
    {
        const auto reply = call(path, QStringLiteral("org.freedesktop.DBus.Properties"),
                                QStringLiteral("Get"), {interface, name});
        return reply.arguments().value(0).value<QDBusVariant>().variant();
    }

    /** From now on this signal is noted in `received`. */
    [[nodiscard]] bool listen(const QString &path, const QString &interface, const QString &name)
    {
        return m_connection.connect(BusProtocol::busName, path, interface, name, this,
                                    SLOT(onSignal(QDBusMessage)));
    }

    QList<QDBusMessage> received;

public Q_SLOTS:
    void onSignal(const QDBusMessage &message) { received.append(message); }

private:
    QString m_name;
    QDBusConnection m_connection;
};

} // namespace Fax
