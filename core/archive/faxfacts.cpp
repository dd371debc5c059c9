#include "archive/faxfacts.h"

#include "base/valuemap.h"
#include "job/job.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Fax::FaxFacts {

namespace {

const QString formatName = QStringLiteral("org.faxconsole.fax");
constexpr int longestText = 1000;
constexpr int mostPages = 100'000;

tl::unexpected<Error> damaged(const QString &what)
{
    return failure(ErrorCode::FileDamaged, what);
}

/** Octets are hexadecimal digits in JSON. */
QVariant plain(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toHex());
    if (value.typeId() == QMetaType::QVariantMap) {
        QVariantMap map = value.toMap();
        for (QVariant &one : map)
            one = plain(one);
        return map;
    }
    if (value.typeId() == QMetaType::QVariantList) {
        QVariantList list = value.toList();
        for (QVariant &one : list)
            one = plain(one);
        return list;
    }
    return value;
}

Result<Files> filesOf(const QVariantMap &values)
{
    Files files;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        const QVariantMap file = value.toMap();
        const double octets = file.value(u"octets"_qs, -1).toDouble();
        const QByteArray sha256 = QByteArray::fromHex(
            file.value(u"sha256"_qs).toString().toLatin1());
        if (!(octets >= 0 && octets < 1e15) || sha256.size() != 32)
            return damaged(u"its list of files makes no sense"_qs);
        files.insert(name, {static_cast<qint64>(octets), sha256});
    }
    if (!files.contains(u"fax.tif"_qs))
        return damaged(u"it names no fax.tif"_qs);
    return files;
}

QString cleaned(const QString &text)
{
    QString result = text.left(longestText);
    for (QChar &c : result) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    return result;
}

void cleanTexts(ArchivedFax &fax)
{
    for (QString *text : {&fax.number, &fax.name, &fax.tsid, &fax.csid, &fax.subject,
                          &fax.documentName, &fax.user, &fax.note, &fax.port, &fax.errorText})
        *text = cleaned(*text);
}

Result<ArchivedFax> factsOf(QVariantMap values)
{
    for (const QString &own : {u"id"_qs, u"path"_qs, u"size"_qs}) // the index knows these
        values.remove(own);
    auto fax = fromMap<ArchivedFax>(values);
    if (!fax)
        return damaged(fax.error().message());
    if (!fax->time.isValid() || fax->time.date().year() < 1970 || fax->time.date().year() > 9999)
        return damaged(u"\"time\" is not a time"_qs);
    if (fax->pages < 1 || fax->pages > mostPages)
        return damaged(u"\"pages\" is not a number of pages"_qs);
    cleanTexts(*fax);
    return fax;
}

QString lineOf(const TraceEntry &entry)
{
    const QString arrow = entry.direction == Direction::Sent ? u"->"_qs : u"<-"_qs;
    const QString octets = QString::fromLatin1(entry.octets.toHex(' '));
    return u"%1 s  %2  %3  "_qs.arg(entry.seconds, 9, 'f', 3)
               .arg(arrow, cleaned(entry.name).leftJustified(6))
        + QStringList{cleaned(entry.meaning), octets}.join(octets.isEmpty() ? u""_qs : u"  "_qs)
        + u'\n';
}

} // namespace

File fileOf(const QByteArray &content)
{
    return {content.size(), QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
}

QByteArray toJson(const ArchivedFax &fax, const Files &files, const QVariantMap &details)
{
    QVariantMap values = toMap(fax);
    for (const QString &own : {u"id"_qs, u"path"_qs, u"size"_qs})
        values.remove(own);
    QVariantMap listed;
    for (const auto &[name, file] : files.asKeyValueRange())
        listed.insert(name,
                      QVariantMap{{u"octets"_qs, file.octets},
                                  {u"sha256"_qs, QString::fromLatin1(file.sha256.toHex())}});
    values.insert(u"format"_qs, formatName);
    values.insert(u"version"_qs, version);
    values.insert(u"files"_qs, listed);
    values.insert(u"details"_qs, plain(details));
    return QJsonDocument(QJsonObject::fromVariantMap(values)).toJson();
}

Result<Read> fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return damaged(
            u"it is not JSON (%1 at octet %2)"_qs.arg(error.errorString()).arg(error.offset));
    const QVariantMap values = document.object().toVariantMap();
    if (values.value(u"format"_qs).toString() != formatName)
        return damaged(u"it does not describe a fax"_qs);
    const double number = document.object().value(u"version").toDouble(); // 0 if it is no number
    if (number > version)
        return damaged(u"a newer version of Fax Console wrote it"_qs);
    if (number != version)
        return damaged(u"\"version\" is not a number"_qs);
    auto files = filesOf(values.value(u"files"_qs).toMap());
    auto fax = factsOf(values);
    if (!files || !fax)
        return tl::unexpected(files ? fax.error() : files.error());
    return Read{*std::move(fax), *std::move(files)};
}

QByteArray traceText(const QList<Call> &calls)
{
    QString text;
    for (const Call &call : calls) {
        text += cleaned(call.title) + u'\n';
        for (const TraceEntry &entry : call.frames)
            text += lineOf(entry);
        text += u'\n';
    }
    return text.toUtf8();
}

} // namespace Fax::FaxFacts
