#include "link/busprotocol.h"

#include "link/busvalues.h"
#include "link/plainvalue.h"

#include <QtCore/QMetaEnum>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVariant>

namespace Fax::BusProtocol {

namespace {

constexpr QLatin1StringView errorPrefix{"org.faxconsole.Error."};

tl::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorCode::InvalidParameter, what);
}

QString errorName(ErrorCode code)
{
    const char *key = QMetaEnum::fromType<ErrorCode>().valueToKey(static_cast<int>(code));
    return errorPrefix + QString::fromLatin1(key);
}

Error decodeError(const QDBusMessage &reply)
{
    const QString sentence = reply.errorMessage();
    if (reply.errorName().startsWith(errorPrefix)) {
        const QByteArray key = reply.errorName().mid(errorPrefix.size()).toLatin1();
        bool known = false;
        const int number = QMetaEnum::fromType<ErrorCode>().keyToValue(key.constData(), &known);
        return {known ? static_cast<ErrorCode>(number) : ErrorCode::Internal, sentence};
    }
    // Nothing of ours: libdbus answers so when the connection breaks.
    return {ErrorCode::NotConnected,
            QStringLiteral("The connection to the fax service broke (%1)").arg(sentence)};
}

/** A call asks for its answer in its own form. */
Documents formOf(const QDBusMessage &call)
{
    return call.member() == inlineMethod ? Documents::Inline : Documents::AsFiles;
}

} // namespace

QDBusMessage encodeError(const QDBusMessage &call, const Error &error)
{
    const Error plain = plainError(error);
    QDBusMessage reply = call.createErrorReply(errorName(plain.code), plain.detail);
    reply << static_cast<int>(plain.code);
    return reply;
}

Result<QDBusMessage> encodeRequest(const QString &service, const Request &request, Documents form)
{
    const auto plain = plainRequest(request);
    if (!plain)
        return tl::unexpected(plain.error());
    const auto documents = BusValues::encodeDocuments(plain->documents, form);
    if (!documents)
        return tl::unexpected(documents.error());
    QDBusMessage message = QDBusMessage::createMethodCall(
        service, objectPath, interfaceName,
        form == Documents::Inline ? inlineMethod : requestMethod);
    message << plain->method << QVariant(plain->arguments) << *documents;
    return message;
}

Result<Request> decodeRequest(const QDBusMessage &message)
{
    const Documents form = formOf(message);
    const QLatin1StringView signature(form == Documents::Inline ? "savaay" : "savah");
    if (message.signature() != signature)
        return malformed(QStringLiteral("%1 takes (%2): method, arguments, documents; not (%3)")
                             .arg(message.member(), signature, message.signature()));
    const QVariantList arguments = message.arguments();
    const auto values = BusValues::decode(arguments[1]);
    if (!values)
        return tl::unexpected(values.error());
    auto documents = BusValues::decodeDocuments(arguments[2], form);
    if (!documents)
        return tl::unexpected(documents.error());
    return Request{arguments[0].toString(), values->toList(), *std::move(documents)};
}

QDBusMessage encodeAnswer(const QDBusMessage &call, const Result<Answer> &result)
{
    const auto plain = result.and_then(&plainAnswer);
    if (!plain)
        return encodeError(call, plain.error());
    if (auto fits = BusValues::checkSize(plain->value); !fits)
        return encodeError(call, fits.error());
    QList<QByteArray> files;
    if (!plain->document.isEmpty())
        files.append(plain->document);
    const auto documents = BusValues::encodeDocuments(files, formOf(call));
    if (!documents)
        return encodeError(call, documents.error());
    const QVariant value = plain->value.isValid()
        ? plain->value
        : QVariant::fromValue(QDBusObjectPath(BusValues::noValue));
    return call.createReply({QVariant::fromValue(QDBusVariant(value)), *documents});
}

Result<Answer> decodeAnswer(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage)
        return tl::unexpected(decodeError(reply));
    const bool isInline = reply.signature() == QLatin1StringView("vaay");
    if (!isInline && reply.signature() != QLatin1StringView("vah"))
        return failure(ErrorCode::ProtocolViolation,
                       QStringLiteral("The fax service gave a malformed answer"));
    const auto value = BusValues::decode(reply.arguments().at(0));
    if (!value)
        return tl::unexpected(value.error());
    const auto documents = BusValues::decodeDocuments(
        reply.arguments().at(1), isInline ? Documents::Inline : Documents::AsFiles);
    if (!documents)
        return tl::unexpected(documents.error());
    return Answer{*value, documents->value(0)};
}

QDBusMessage encodeEvent(const QString &client, const QString &kind, const QVariantMap &value)
{
    QDBusMessage message = QDBusMessage::createTargetedSignal(client, objectPath, interfaceName,
                                                              eventSignal);
    message << kind << QVariant(plainEvent(value));
    return message;
}

Result<Event> decodeEvent(const QDBusMessage &message)
{
    if (message.signature() != QLatin1StringView("sa{sv}"))
        return malformed(QStringLiteral("An event is (s kind, a{sv} value)"));
    const auto value = BusValues::decode(message.arguments().at(1));
    if (!value)
        return tl::unexpected(value.error());
    return Event{message.arguments().at(0).toString(), value->toMap()};
}

} // namespace Fax::BusProtocol
