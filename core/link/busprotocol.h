#pragma once

#include "service/request.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusUnixFileDescriptor>

namespace Fax {

/**
 * The D-Bus form of requests, answers and events; both ends use it.
 *
 *     object    /org/faxconsole/Server
 *     interface org.faxconsole.Service1
 *     method    Request(s method, av arguments, ah documents) → (v value, ah document)
 *     signal    Event(s kind, a{sv} value)
 *     errors    org.faxconsole.Error.<ErrorCode name>, arguments: s sentence, i number
 *
 * "No value" is a variant with the object path "/". Documents are sealed memory files.
 * Decoding gives plain values (plainvalue.h) and refuses everything else: the other end is not trusted.
 */
namespace BusProtocol {

inline constexpr QLatin1StringView objectPath{"/org/faxconsole/Server"};
inline constexpr QLatin1StringView interfaceName{"org.faxconsole.Service1"};
inline constexpr QLatin1StringView requestMethod{"Request"};
inline constexpr QLatin1StringView eventSignal{"Event"};

/** What Introspect shows. */
[[nodiscard]] QString introspectionXml();

[[nodiscard]] Result<QDBusMessage> encodeRequest(const Request &request);
[[nodiscard]] Result<Request> decodeRequest(const QDBusMessage &message);

/** The reply to `call`: an answer, or an error if the answer cannot be sent. */
[[nodiscard]] QDBusMessage encodeAnswer(const QDBusMessage &call, const Result<Answer> &result);
[[nodiscard]] Result<Answer> decodeAnswer(const QDBusMessage &reply);

[[nodiscard]] QDBusMessage encodeEvent(const QString &kind, const QVariantMap &value);
struct Event
{
    QString kind;
    QVariantMap value;
};
[[nodiscard]] Result<Event> decodeEvent(const QDBusMessage &message);

} // namespace BusProtocol

} // namespace Fax
