#include "link/plainvalue.h"

#include <QtCore/QSequentialIterable>

#include <array>

#include <pwd.h>

namespace Fax {

namespace {

constexpr int maximumDepth = 16;

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::InvalidParameter, why);
}

QString plainText(const QString &text)
{
    if (text.isValidUtf16() && !text.contains(QChar(u'\0')))
        return text;
    QString plain = QString::fromUtf8(text.toUtf8());
    return plain.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

QStringList plainTexts(const QStringList &texts)
{
    QStringList plain;
    for (const QString &text : texts)
        plain.append(plainText(text));
    return plain;
}

Result<QVariant> plain(const QVariant &value, int depth);

template <typename List> Result<QVariant> plainList(const List &list, int depth)
{
    QVariantList result;
    for (const QVariant &item : list) {
        if (!item.isValid())
            return refused(QStringLiteral("A list may not hold an empty value"));
        auto converted = plain(item, depth + 1);
        if (!converted)
            return converted;
        result.append(*std::move(converted));
    }
    return QVariant(result);
}

Result<QVariant> plainMap(const QVariantMap &map, int depth)
{
    QVariantMap result;
    for (auto item = map.cbegin(); item != map.cend(); ++item) {
        if (!item->isValid())
            continue;
        auto converted = plain(*item, depth + 1);
        if (!converted)
            return converted;
        result.insert(plainText(item.key()), *std::move(converted));
    }
    return QVariant(result);
}

Result<QVariant> plain(const QVariant &value, int depth)
{
    if (depth > maximumDepth)
        return refused(QStringLiteral("A value is nested too deeply"));
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
    case QMetaType::QByteArray:
        return value;
    case QMetaType::Long:
        return QVariant(value.toLongLong());
    case QMetaType::ULong:
        return QVariant(value.toULongLong());
    case QMetaType::Float:
        return QVariant(value.toDouble());
    case QMetaType::QString:
        return QVariant(plainText(value.toString()));
    case QMetaType::QStringList:
        return QVariant(plainTexts(value.toStringList()));
    case QMetaType::QVariantList:
        return plainList(value.toList(), depth);
    case QMetaType::QVariantMap:
        return plainMap(value.toMap(), depth);
    default:
        break;
    }
    if (value.canConvert<QSequentialIterable>())
        return plainList(value.value<QSequentialIterable>(), depth);
    return refused(QStringLiteral("A value of the type %1 cannot be sent")
                       .arg(QString::fromLatin1(value.metaType().name())));
}

} // namespace

Result<QVariant> plainValue(const QVariant &value)
{
    return value.isValid() ? plain(value, 0) : Result<QVariant>(QVariant());
}

Result<Request> plainRequest(const Request &request)
{
    auto arguments = plainValue(request.arguments);
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (request.documents.size() > maximumDocuments)
        return refused(QStringLiteral("One fax takes %1 documents at most").arg(maximumDocuments));
    qsizetype bytes = 0;
    for (const QByteArray &document : request.documents)
        bytes += document.size();
    if (bytes > maximumDocumentBytes)
        return failure(
            ErrorCode::FileTooLarge,
            QStringLiteral("The documents have more than 64 MB together; send them in parts"));
    return Request{plainText(request.method), arguments->toList(), request.documents};
}

Result<Answer> plainAnswer(const Answer &answer)
{
    if (answer.document.size() > maximumDocumentBytes)
        return failure(ErrorCode::FileTooLarge, QStringLiteral("The document has more than 64 MB"));
    return plainValue(answer.value).map([&](const QVariant &value) {
        return Answer{value, answer.document};
    });
}

QVariantMap plainEvent(const QVariantMap &value)
{
    QVariantMap result;
    for (auto item = value.cbegin(); item != value.cend(); ++item) {
        const auto converted = plainValue(*item);
        if (converted && converted->isValid())
            result.insert(plainText(item.key()), *converted);
    }
    return result;
}

Error plainError(const Error &error)
{
    return {error.code, plainText(error.message())};
}

Caller callerFromUid(qint64 uid)
{
    std::array<char, 4096> buffer{};
    passwd entry = {};
    passwd *found = nullptr;
    if (uid < 0
        || ::getpwuid_r(static_cast<uid_t>(uid), &entry, buffer.data(), buffer.size(), &found) != 0
        || found == nullptr)
        return {QString(), uid};
    return {QString::fromLocal8Bit(found->pw_name), uid};
}

} // namespace Fax
