#pragma once

#include "link/busvalues.h"
#include "service/request.h"

#include <QtDBus/QDBusMessage>

namespace Fax {

/**
 * The D-Bus form of requests, answers and events; both ends use it.
 *
 *     bus name  org.faxconsole.Service1 (on a message bus; peer to peer there are no names)
 *     object    /org/faxconsole/Server
 *     interface org.faxconsole.Service1
 *     method    Request(s method, av arguments, ah documents) → (v value, ah document)
 *     method    RequestInline(s method, av arguments, aay documents) → (v value, aay document): the same where
 *               file descriptors cannot go, over ssh; 24 MiB of documents at most
 *     method    Subscribe(), Unsubscribe(): events to this client, or no longer (on a message bus nobody gets
 *               them unasked; they go to each subscriber alone, as far as that one may see them)
 *     signal    Event(s kind, a{sv} value)
 *     errors    org.faxconsole.Error.<ErrorCode name>, arguments: s sentence, i number
 *
 * "No value" is a variant with the object path "/". Documents are sealed memory files.
 * Decoding gives plain values (plainvalue.h) and refuses everything else: the other end is not trusted.
 */
namespace BusProtocol {

inline constexpr QLatin1StringView busName{"org.faxconsole.Service1"};
inline constexpr QLatin1StringView rootPath{"/org/faxconsole"};
inline constexpr QLatin1StringView objectPath{"/org/faxconsole/Server"};
inline constexpr QLatin1StringView interfaceName{"org.faxconsole.Service1"};
inline constexpr QLatin1StringView requestMethod{"Request"};
inline constexpr QLatin1StringView subscribeMethod{"Subscribe"};
inline constexpr QLatin1StringView inlineMethod{"RequestInline"};
inline constexpr QLatin1StringView unsubscribeMethod{"Unsubscribe"};
inline constexpr QLatin1StringView eventSignal{"Event"};

/** How libdbus says that a connection is gone. */
inline constexpr QLatin1StringView localPath{"/org/freedesktop/DBus/Local"};
inline constexpr QLatin1StringView localInterface{"org.freedesktop.DBus.Local"};
inline constexpr QLatin1StringView disconnectedSignal{"Disconnected"};

/** An error as others see it: org.faxconsole.Error.<name>, sentence and number. */
[[nodiscard]] QDBusMessage encodeError(const QDBusMessage &call, const Error &error);

using BusValues::Documents;

/** @param service  unique name on a message bus; empty: the other end of the connection */
[[nodiscard]] Result<QDBusMessage> encodeRequest(const QString &service, const Request &request,
                                                 Documents documents);
[[nodiscard]] Result<Request> decodeRequest(const QDBusMessage &message);

/** The reply to `call`: an answer, or an error if the answer cannot be sent (30 MB at most, besides the document). */
[[nodiscard]] QDBusMessage encodeAnswer(const QDBusMessage &call, const Result<Answer> &result);
[[nodiscard]] Result<Answer> decodeAnswer(const QDBusMessage &reply);

/** @param client  its unique name on the message bus; empty: the other end of the connection */
[[nodiscard]] QDBusMessage encodeEvent(const QString &client, const QString &kind,
                                       const QVariantMap &value);
struct Event
{
    QString kind;
    QVariantMap value;
};
[[nodiscard]] Result<Event> decodeEvent(const QDBusMessage &message);

} // namespace BusProtocol

} // namespace Fax
