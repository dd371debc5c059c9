#include "link/busendpoint.h"

#include "link/busprotocol.h"
#include "link/sshconnection.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFileInfo>

#include <dbus/dbus.h>

#include <memory>

namespace Fax {

namespace {

struct Unref
{
    void operator()(DBusMessage *message) const { dbus_message_unref(message); }
    void operator()(DBusPendingCall *call) const { dbus_pending_call_unref(call); }
    void operator()(DBusConnection *connection) const
    {
        dbus_connection_close(connection);
        dbus_connection_unref(connection);
    }
};
template <typename T> using Owned = std::unique_ptr<T, Unref>;

/** A call to the bus itself. Not through QtDBus: a bus that is stopped would stop all of its connections. */
Owned<DBusMessage> askBus(DBusConnection *connection, const char *method, const char *argument,
                          const QDeadlineTimer &deadline)
{
    const Owned<DBusMessage> call(dbus_message_new_method_call(DBUS_SERVICE_DBUS, DBUS_PATH_DBUS,
                                                               DBUS_INTERFACE_DBUS, method));
    if (argument != nullptr)
        dbus_message_append_args(call.get(), DBUS_TYPE_STRING, &argument, DBUS_TYPE_INVALID);
    DBusPendingCall *pending = nullptr;
    if (dbus_connection_send_with_reply(connection, call.get(), &pending, DBUS_TIMEOUT_INFINITE)
            == FALSE
        || pending == nullptr)
        return nullptr;
    const Owned<DBusPendingCall> owned(pending);
    // dbus_pending_call_block() would first wait without end until the call is out.
    while (dbus_pending_call_get_completed(pending) == FALSE) {
        const int left = int(deadline.remainingTime());
        if (left <= 0 || dbus_connection_read_write_dispatch(connection, left) == FALSE)
            return nullptr;
    }
    Owned<DBusMessage> reply(dbus_pending_call_steal_reply(pending));
    const bool good = reply
        && dbus_message_get_type(reply.get()) == DBUS_MESSAGE_TYPE_METHOD_RETURN;
    return good ? std::move(reply) : nullptr;
}

QString addressOfSocket(const QString &path)
{
    return QFileInfo::exists(path) ? QStringLiteral("unix:path=") + path : QString();
}

} // namespace

BusEndpoint BusEndpoint::folder(const QString &socketAddress)
{
    return {socketAddress, QStringLiteral("in this data folder"), {}, {}, true};
}

BusEndpoint BusEndpoint::session()
{
    // Never left to libdbus: without an address it would start a bus of its own.
    QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (address.isEmpty() && !qEnvironmentVariable("XDG_RUNTIME_DIR").isEmpty())
        address = addressOfSocket(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
    return {address,
            QStringLiteral("on the session bus"),
            QStringLiteral("start it with \"fax-service --bus session\", or leave --server "
                           "out"),
            {}};
}

BusEndpoint BusEndpoint::system()
{
    QString address = qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
    if (address.isEmpty())
        address = addressOfSocket(QStringLiteral("/run/dbus/system_bus_socket"));
    return {address,
            QStringLiteral("on the system bus"),
            QStringLiteral("ask an administrator to start it with \"systemctl start "
                           "faxconsole\", or leave --server out"),
            {}};
}

BusEndpoint BusEndpoint::ssh(const QString &host)
{
    return {SshConnection::busAddress(host), QStringLiteral("on %1").arg(host),
            QStringLiteral("start it there with \"systemctl start faxconsole\""), host};
}

BusEndpoint BusEndpoint::of(const ServerAddress &server)
{
    switch (server.kind) {
    case ServerAddress::Kind::Session:
        return session();
    case ServerAddress::Kind::System:
        return system();
    case ServerAddress::Kind::Ssh:
        return ssh(server.host);
    case ServerAddress::Kind::Automatic:
    case ServerAddress::Kind::Embedded:
        break;
    }
    Q_UNREACHABLE();
    return {};
}

Error BusEndpoint::nobodyThere() const
{
    return {ErrorCode::NotConnected,
            QStringLiteral("No fax service runs %1; %2").arg(place, remedy)};
}

Result<bool> lookForService(const BusEndpoint &bus, std::chrono::milliseconds deadline)
{
    if (bus.address.isEmpty())
        return failure(ErrorCode::NotConnected,
                       QStringLiteral("There is no bus for a fax service %1; leave --server out")
                           .arg(bus.place));
    const QDeadlineTimer until(deadline);
    DBusError error = DBUS_ERROR_INIT;
    const Owned<DBusConnection> connection(
        dbus_connection_open_private(bus.address.toUtf8().constData(), &error));
    if (!connection) {
        const QString reason = QString::fromUtf8(error.message);
        dbus_error_free(&error);
        return failure(ErrorCode::NotConnected,
                       QStringLiteral("The bus for a fax service %1 cannot be reached (%2)")
                           .arg(bus.place, reason));
    }
    const auto silent = [&] {
        return failure(
            ErrorCode::Timeout,
            QStringLiteral("The bus for a fax service %1 does not answer").arg(bus.place));
    };
    if (!askBus(connection.get(), "Hello", nullptr, until))
        return silent();
    const QByteArray name = QByteArray(BusProtocol::busName.data(), BusProtocol::busName.size());
    const auto reply = askBus(connection.get(), "NameHasOwner", name.constData(), until);
    dbus_bool_t owned = FALSE;
    if (!reply
        || dbus_message_get_args(reply.get(), nullptr, DBUS_TYPE_BOOLEAN, &owned, DBUS_TYPE_INVALID)
            == FALSE)
        return silent();
    return owned == TRUE;
}

} // namespace Fax
