#include "link/busprotocol.h"

#include "link/plainvalue.h"
#include "link/sealedfile.h"

#include <QtCore/QMetaEnum>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusVariant>

#include <fcntl.h>

namespace Fax::BusProtocol {

namespace {

using Descriptors = QList<QDBusUnixFileDescriptor>;

constexpr QLatin1StringView errorPrefix{"org.faxconsole.Error."};
constexpr QLatin1StringView noValue{"/"}; // as an object path: no other value has that type
constexpr int maximumDepth = 16;

tl::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorCode::InvalidParameter, what);
}

// --- values from the bus -------------------------------------------------------------------------

QVariant unwrapped(const QVariant &value, int depth);

QVariantList unwrappedArray(const QDBusArgument &argument, int depth)
{
    QVariantList list;
    argument.beginArray();
    while (!argument.atEnd())
        list.append(unwrapped(argument.asVariant(), depth));
    argument.endArray();
    return list;
}

QVariantMap unwrappedMap(const QDBusArgument &argument, int depth)
{
    QVariantMap map;
    argument.beginMap();
    while (!argument.atEnd()) {
        argument.beginMapEntry();
        const QVariant key = argument.asVariant();
        const QVariant value = argument.asVariant();
        argument.endMapEntry();
        map.insert(key.toString(), unwrapped(value, depth));
    }
    argument.endMap();
    return map;
}

QVariant unwrappedArgument(const QDBusArgument &argument, int depth)
{
    switch (argument.currentType()) {
    case QDBusArgument::ArrayType:
        return unwrappedArray(argument, depth);
    case QDBusArgument::MapType:
        return unwrappedMap(argument, depth);
    case QDBusArgument::BasicType:
    case QDBusArgument::VariantType:
        return unwrapped(argument.asVariant(), depth);
    case QDBusArgument::StructureType:
    case QDBusArgument::MapEntryType:
    case QDBusArgument::UnknownType:
        break;
    }
    return QVariant::fromValue(nullptr); // refused by plainValue()
}

template <typename Iterable> QVariantList unwrappedItems(const Iterable &items, int depth)
{
    QVariantList list;
    for (const QVariant &item : items)
        list.append(unwrapped(item, depth));
    return list;
}

/** D-Bus types taken out; a value that goes too deep or is of a foreign type stays one plainValue() refuses. */
QVariant unwrapped(const QVariant &value, int depth)
{
    if (depth > maximumDepth)
        return QVariant::fromValue(nullptr);
    const int type = value.typeId();
    if (type == qMetaTypeId<QDBusArgument>())
        return unwrappedArgument(value.value<QDBusArgument>(), depth + 1);
    if (type == qMetaTypeId<QDBusVariant>())
        return unwrapped(value.value<QDBusVariant>().variant(), depth + 1);
    if (type == qMetaTypeId<QDBusObjectPath>() && value.value<QDBusObjectPath>().path() == noValue)
        return {};
    if (type == QMetaType::QVariantList)
        return unwrappedItems(value.toList(), depth + 1);
    if (type == QMetaType::QVariantMap) {
        QVariantMap map = value.toMap();
        for (QVariant &item : map)
            item = unwrapped(item, depth + 1);
        return map;
    }
    return value;
}

// --- documents -----------------------------------------------------------------------------------

Result<Descriptors> encodeDocuments(const QList<QByteArray> &documents)
{
    Descriptors descriptors;
    for (const QByteArray &document : documents) {
        const auto file = SealedFile::create(document);
        if (!file)
            return tl::unexpected(file.error());
        descriptors.append(QDBusUnixFileDescriptor(file->get())); // makes its own copy
    }
    return descriptors;
}

Result<QList<QByteArray>> decodeDocuments(const QVariant &argument)
{
    const auto descriptors = qdbus_cast<Descriptors>(argument);
    if (descriptors.size() > maximumDocuments)
        return malformed(
            QStringLiteral("One fax takes %1 documents at most").arg(maximumDocuments));
    QList<QByteArray> documents;
    qsizetype left = maximumDocumentBytes;
    for (const QDBusUnixFileDescriptor &descriptor : descriptors) {
        auto document = SealedFile::read(descriptor.fileDescriptor(), left);
        if (!document)
            return tl::unexpected(document.error());
        left -= document->size();
        documents.append(*std::move(document));
    }
    return documents;
}

// --- errors --------------------------------------------------------------------------------------

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

QDBusMessage errorReply(const QDBusMessage &call, const Error &error)
{
    const Error plain = plainError(error);
    QDBusMessage reply = call.createErrorReply(errorName(plain.code), plain.detail);
    reply << static_cast<int>(plain.code);
    return reply;
}

} // namespace

QString introspectionXml()
{
    return QStringLiteral(R"(  <interface name="org.faxconsole.Service1">
    <method name="Request">
      <arg name="method" type="s" direction="in"/>
      <arg name="arguments" type="av" direction="in"/>
      <arg name="documents" type="ah" direction="in"/>
      <arg name="value" type="v" direction="out"/>
      <arg name="document" type="ah" direction="out"/>
    </method>
    <method name="Subscribe"/>
    <method name="Unsubscribe"/>
    <signal name="Event">
      <arg name="kind" type="s"/>
      <arg name="value" type="a{sv}"/>
    </signal>
  </interface>
)");
}

Result<QDBusMessage> encodeRequest(const Request &request)
{
    const auto plain = plainRequest(request);
    if (!plain)
        return tl::unexpected(plain.error());
    const auto documents = encodeDocuments(plain->documents);
    if (!documents)
        return tl::unexpected(documents.error());
    QDBusMessage message = QDBusMessage::createMethodCall(QString(), objectPath, interfaceName,
                                                          requestMethod);
    message << plain->method << QVariant(plain->arguments) << QVariant::fromValue(*documents);
    return message;
}

Result<Request> decodeRequest(const QDBusMessage &message)
{
    if (message.signature() != QLatin1StringView("savah"))
        return malformed(
            QStringLiteral("Request takes (s method, av arguments, ah documents), not (%1)")
                .arg(message.signature()));
    const QVariantList arguments = message.arguments();
    const auto values = plainValue(unwrapped(arguments[1], 0));
    if (!values)
        return tl::unexpected(values.error());
    auto documents = decodeDocuments(arguments[2]);
    if (!documents)
        return tl::unexpected(documents.error());
    return Request{arguments[0].toString(), values->toList(), *std::move(documents)};
}

QDBusMessage encodeAnswer(const QDBusMessage &call, const Result<Answer> &result)
{
    const auto plain = result.and_then(&plainAnswer);
    if (!plain)
        return errorReply(call, plain.error());
    QList<QByteArray> files;
    if (!plain->document.isEmpty())
        files.append(plain->document);
    const auto documents = encodeDocuments(files);
    if (!documents)
        return errorReply(call, documents.error());
    const QVariant value = plain->value.isValid() ? plain->value
                                                  : QVariant::fromValue(QDBusObjectPath(noValue));
    return call.createReply(
        {QVariant::fromValue(QDBusVariant(value)), QVariant::fromValue(*documents)});
}

Result<Answer> decodeAnswer(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage)
        return tl::unexpected(decodeError(reply));
    if (reply.signature() != QLatin1StringView("vah"))
        return failure(ErrorCode::ProtocolViolation,
                       QStringLiteral("The fax service gave a malformed answer"));
    const auto value = plainValue(unwrapped(reply.arguments().at(0), 0));
    if (!value)
        return tl::unexpected(value.error());
    const auto documents = decodeDocuments(reply.arguments().at(1));
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
    const auto value = plainValue(unwrapped(message.arguments().at(1), 0));
    if (!value)
        return tl::unexpected(value.error());
    return Event{message.arguments().at(0).toString(), value->toMap()};
}

} // namespace Fax::BusProtocol
