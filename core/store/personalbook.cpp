#include "store/personalbook.h"

#include "job/faxnumber.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

namespace Fax {

namespace {

struct BookText
{
    Q_DECLARE_TR_FUNCTIONS(PersonalBook)
};

constexpr qint64 schemaVersion = 1;
constexpr qint64 applicationId = 0x46415841; // "FAXA"

QString contentOf(const Recipient &recipient)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(toMap(recipient)))
                                 .toJson(QJsonDocument::Compact));
}

RecentRecipient recentOf(SqlRow &row)
{
    const QString content = row.text();
    const auto recipient = fromMap<Recipient>(
        QJsonDocument::fromJson(content.toUtf8()).object().toVariantMap());
    return {recipient ? *recipient : Recipient(), row.time()};
}

tl::unexpected<Error> unusable(const QString &file, const Error &error)
{
    if (error.code == ErrorCode::StoreNewer)
        return tl::unexpected(error);
    return failure(error.code,
                   BookText::tr("Your address book %1 cannot be opened; it may be damaged. It was "
                                "left as it is: put a copy of it in place, or set it aside and "
                                "begin a new one.")
                       .arg(file));
}

} // namespace

QString PersonalBook::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/faxconsole/contacts.db");
}

PersonalBook::PersonalBook(const QString &file)
    : m_sql(file)
{ }

void PersonalBook::prepare()
{
    m_sql.open();
    const qint64 version = m_sql.integer(u"PRAGMA user_version"_qs);
    const qint64 tables = m_sql.integer(u"SELECT COUNT(*) FROM sqlite_master"_qs);
    if (version > schemaVersion)
        throwError(ErrorCode::StoreNewer,
                   BookText::tr("Your address book %1 was written by a newer version of Fax "
                                "Console. It was left as it is; install that version again.")
                       .arg(m_sql.file()));
    if (tables > 0 && m_sql.integer(u"PRAGMA application_id"_qs) != applicationId)
        throwError(ErrorCode::StoreFailed, u"not an address book"_qs);
    m_sql.prepareForWriting();
    m_sql.transaction([&] {
        m_sql.change(u"CREATE TABLE IF NOT EXISTS contact (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                     " revision INTEGER NOT NULL, content TEXT NOT NULL)"_qs);
        m_sql.change(u"CREATE TABLE IF NOT EXISTS recent (number TEXT PRIMARY KEY,"
                     " content TEXT NOT NULL, last_used INTEGER NOT NULL)"_qs);
        m_sql.change(u"PRAGMA application_id = %1"_qs.arg(applicationId));
        m_sql.change(u"PRAGMA user_version = %1"_qs.arg(schemaVersion));
    });
}

Result<> PersonalBook::open()
{
    const QFileInfo file(m_sql.file());
    if (!QDir().mkpath(file.absolutePath()))
        return failure(ErrorCode::StoreFailed,
                       BookText::tr("The folder %1 for your address book cannot be made.")
                           .arg(file.absolutePath()));
    QFile rights(m_sql.file());
    if (!rights.exists() && rights.open(QIODevice::NewOnly))
        rights.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    try {
        prepare();
    } catch (const StoreException &exception) {
        return unusable(m_sql.file(), exception.error);
    }
    return {};
}

Result<QString> PersonalBook::setAside(const QDateTime &now)
{
    const QString aside = m_sql.file() + now.toUTC().toString(u"'.damaged-'yyyyMMdd-HHmmss"_qs);
    m_sql.close();
    for (const QString &suffix : {u"-wal"_qs, u"-shm"_qs}) // they belong to the old file
        QFile::rename(m_sql.file() + suffix, aside + suffix);
    if (QFile::exists(m_sql.file()) && !QFile::rename(m_sql.file(), aside))
        return failure(ErrorCode::StoreFailed,
                       BookText::tr("The address book %1 cannot be renamed.").arg(m_sql.file()));
    return open().map([&] { return aside; });
}

Result<QList<RecentRecipient>> PersonalBook::recent()
{
    return SqlWork(m_sql).read([&] {
        return m_sql.list(u"SELECT content, last_used FROM recent ORDER BY last_used DESC"
                          " LIMIT :most"_qs,
                          {{":most", mostRecent}}, recentOf);
    });
}

Result<> PersonalBook::noteUsed(const QList<Recipient> &recipients, const QDateTime &now)
{
    return SqlWork(m_sql).write([&] {
        for (const Recipient &recipient :
             recipients.first(std::min<qsizetype>(recipients.size(), mostRecent))) {
            const auto number = FaxNumber::parse(recipient.number);
            if (number)
                m_sql.change(u"INSERT OR REPLACE INTO recent (number, content, last_used)"
                             " VALUES (:number, :content, :now)"_qs,
                             {{":number", number->key()},
                              {":content", contentOf(recipient)},
                              {":now", stored(now)}});
        }
        m_sql.change(u"DELETE FROM recent WHERE number NOT IN (SELECT number FROM recent"
                     " ORDER BY last_used DESC LIMIT :most)"_qs,
                     {{":most", mostRecent}});
    });
}

} // namespace Fax
