#include "link/busvalues.h"

#include "link/plainvalue.h"
#include "link/sealedfile.h"

#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusUnixFileDescriptor>
#include <QtDBus/QDBusVariant>

namespace Fax::BusValues {

namespace {

using Descriptors = QList<QDBusUnixFileDescriptor>;
using Maps = QList<QVariantMap>;

constexpr int maximumDepth = 16;

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

// --- exact types ---------------------------------------------------------------------------------

Result<QVariant> encodeDocument(const QVariant &value)
{
    return SealedFile::create(value.toByteArray()).map([](const UniqueFd &file) {
        return QVariant::fromValue(QDBusUnixFileDescriptor(file.get())); // makes its own copy
    });
}

QVariant idList(const QVariant &value)
{
    QList<qlonglong> ids;
    const QVariantList items = value.toList();
    for (const QVariant &item : items)
        ids.append(item.toLongLong());
    return QVariant::fromValue(ids);
}

QVariant pathList(const QVariant &value)
{
    QList<QDBusObjectPath> paths;
    const QStringList items = value.toStringList();
    for (const QString &item : items)
        paths.append(QDBusObjectPath(item));
    return QVariant::fromValue(paths);
}

QVariant mapList(const QVariant &value)
{
    static const int registered = qDBusRegisterMetaType<Maps>().id();
    Q_UNUSED(registered)
    Maps maps;
    const QVariantList items = value.toList();
    for (const QVariant &item : items)
        maps.append(item.toMap());
    return QVariant::fromValue(maps);
}

/** Invalid if the value cannot be of this type. */
QVariant encodePlain(const QString &type, const QVariant &value)
{
    using Encoder = QVariant (*)(const QVariant &);
    static const QHash<QString, Encoder> encoders{
        {QStringLiteral("b"), [](const QVariant &v) { return QVariant(v.toBool()); }},
        {QStringLiteral("i"), [](const QVariant &v) { return QVariant(v.toInt()); }},
        {QStringLiteral("x"), [](const QVariant &v) { return QVariant(v.toLongLong()); }},
        {QStringLiteral("s"), [](const QVariant &v) { return QVariant(v.toString()); }},
        {QStringLiteral("o"),
         [](const QVariant &v) { return QVariant::fromValue(QDBusObjectPath(v.toString())); }},
        {QStringLiteral("v"),
         [](const QVariant &v) { return QVariant::fromValue(QDBusVariant(v)); }},
        {QStringLiteral("as"), [](const QVariant &v) { return QVariant(v.toStringList()); }},
        {QStringLiteral("a{sv}"), [](const QVariant &v) { return QVariant(v.toMap()); }},
        {QStringLiteral("ax"), &idList},
        {QStringLiteral("ao"), &pathList},
        {QStringLiteral("aa{sv}"), &mapList},
    };
    const auto encoder = encoders.constFind(type);
    return encoder != encoders.cend() && value.isValid() ? (*encoder)(value) : QVariant();
}

constexpr qsizetype maximumBytes = 30 * 1024 * 1024;
constexpr qsizetype maximumInlineBytes = 24 * 1024 * 1024;
constexpr qsizetype frame = 24; // signature, length, NUL and alignment

qsizetype utf8Size(QStringView text)
{
    qsizetype size = 0;
    for (const QChar character : text)
        size += character.unicode() < 0x80 ? 1 : character.unicode() < 0x800 ? 2 : 3;
    return size;
}

/** At most so many octets in a message. */
qsizetype encodedSize(const QVariant &plain)
{
    qsizetype size = frame;
    switch (plain.typeId()) {
    case QMetaType::QString:
        return size + utf8Size(plain.toString());
    case QMetaType::QByteArray:
        return size + plain.toByteArray().size();
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        const QVariantList items = plain.toList();
        for (const QVariant &item : items)
            size += encodedSize(item);
        return size;
    }
    case QMetaType::QVariantMap: {
        const QVariantMap map = plain.toMap();
        for (auto item = map.cbegin(); item != map.cend(); ++item)
            size += frame + utf8Size(item.key()) + encodedSize(*item);
        return size;
    }
    default:
        return size;
    }
}

Result<> checkInline(const QList<QByteArray> &documents)
{
    qsizetype octets = 0;
    for (const QByteArray &document : documents)
        octets += document.size();
    if (octets <= maximumInlineBytes)
        return {};
    return failure(ErrorCode::FileTooLarge,
                   QStringLiteral("Documents that go over ssh, or more than 16 at once, may have "
                                  "24 MB together"));
}

} // namespace

Result<QVariant> decode(const QVariant &argument)
{
    return plainValue(unwrapped(argument, 0));
}

Result<QVariant> encode(const QString &type, const QVariant &value)
{
    if (type == u"h")
        return encodeDocument(value);
    const QVariant encoded = encodePlain(type, value);
    if (!encoded.isValid())
        return failure(ErrorCode::Internal,
                       QStringLiteral("The fax service has no value of type %1 here").arg(type));
    return encoded;
}

Result<QVariant> encodeDocuments(const QList<QByteArray> &documents)
{
    Descriptors descriptors;
    for (const QByteArray &document : documents) {
        const auto file = SealedFile::create(document);
        if (!file)
            return tl::unexpected(file.error());
        descriptors.append(QDBusUnixFileDescriptor(file->get())); // makes its own copy
    }
    return QVariant::fromValue(descriptors);
}

Result<QList<QByteArray>> decodeDocuments(const QVariant &argument)
{
    const auto descriptors = qdbus_cast<Descriptors>(argument);
    if (descriptors.size() > maximumDocuments)
        return failure(ErrorCode::InvalidParameter,
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

Result<QVariant> encodeDocuments(const QList<QByteArray> &documents, Documents form)
{
    if (form == Documents::AsFiles)
        return encodeDocuments(documents);
    static const QMetaType octetLists = qDBusRegisterMetaType<QList<QByteArray>>();
    Q_UNUSED(octetLists)
    return checkInline(documents).map([&] { return QVariant::fromValue(documents); });
}

Result<QList<QByteArray>> decodeDocuments(const QVariant &argument, Documents form)
{
    if (form == Documents::AsFiles)
        return decodeDocuments(argument);
    const auto documents = qdbus_cast<QList<QByteArray>>(argument);
    if (documents.size() > maximumDocuments)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("One fax takes %1 documents at most").arg(maximumDocuments));
    return checkInline(documents).map([&] { return documents; });
}

Result<> checkSize(const QVariant &plain)
{
    if (encodedSize(plain) <= maximumBytes)
        return {};
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("The answer is too long for one message; ask for a part of the "
                                  "list with \"limit\" and \"before\""));
}

} // namespace Fax::BusValues
