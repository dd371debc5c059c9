#include "store/sqlconnection.h"

#include "base/crashpoint.h"
#include "base/logging.h"

#include <QtCore/QTimeZone>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>

namespace Fax {

namespace {

// Primary result codes of SQLite after which a connection is not trusted any more.
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

bool breaksConnection(const QSqlError &error)
{
    const int primary = primaryCode(error);
    return primary == sqliteIoError || primary == sqliteCorrupt || primary == sqliteFull
        || primary == sqliteCannotOpen;
}

/** A null text or block of octets is an empty one here; NULL is an invalid QVariant only. */
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(QLatin1StringView(""));
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime SqlRow::time()
{
    const QVariant milliseconds = value();
    return milliseconds.isNull()
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

SqlConnection::SqlConnection(QString file)
    : m_file(std::move(file))
    , m_name(QUuid::createUuid().toString())
{ }

SqlConnection::~SqlConnection()
{
    close();
}

void SqlConnection::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(m_file.startsWith(QLatin1StringView("file:"))
                                     ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_URI")
                                     : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_database.open())
        fail(m_database.lastError());
}

void SqlConnection::openForReading()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"));
    if (!m_database.open())
        fail(m_database.lastError());
}

void SqlConnection::prepareForWriting()
{
    // To the end: the answer comes before the change is written, and that can fail. Without the log, a
    // commit would not be durable at synchronous=FULL.
    const auto modes = list(QStringLiteral("PRAGMA journal_mode = WAL"), {},
                            [](SqlRow &row) { return row.text(); });
    if (modes.value(0) != QStringLiteral("wal"))
        throwError(ErrorCode::StoreFailed,
                   QStringLiteral("The fax database %1 cannot be written.").arg(m_file));
    change(QStringLiteral("PRAGMA synchronous = FULL"));
    change(QStringLiteral("PRAGMA foreign_keys = ON"));
    change(
        QStringLiteral("BEGIN IMMEDIATE")); // a read-only file says so here, not at the first job
    change(QStringLiteral("ROLLBACK"));
}

void SqlConnection::close()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void SqlConnection::makeUsable()
{
    requireSound();
    if (!m_broken)
        return;
    qCWarning(logStore) << "Opening" << m_file << "anew after a failed write";
    close();
    open();
    m_broken = false;
    m_logInDoubt = true;
    prepareForWriting();
}

void SqlConnection::fail(const QSqlError &error)
{
    m_broken = m_broken || breaksConnection(error);
    const QString why = error.driverText().isEmpty() || !error.databaseText().isEmpty()
        ? error.databaseText()
        : error.driverText();
    if (primaryCode(error) == sqliteCorrupt || primaryCode(error) == sqliteNotADatabase)
        throwError(
            ErrorCode::StoreFailed,
            QStringLiteral("The fax database %1 is damaged (%2). It was left as it is; put a "
                           "backup of the data folder in place, or name another folder with "
                           "--data-dir")
                .arg(m_file, why));
    throwError(ErrorCode::StoreFailed,
               QStringLiteral("The fax database %1 refused: %2.").arg(m_file, why));
}

QSqlQuery &SqlConnection::prepared(const QString &sql)
{
    std::unique_ptr<QSqlQuery> &query = m_statements[sql];
    if (query)
        return *query;
    query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        const QSqlError error = query->lastError();
        m_statements.erase(sql);
        fail(error);
    }
    return *query;
}

QSqlQuery &SqlConnection::run(const QString &sql, Values values)
{
    QSqlQuery &query = prepared(sql);
    for (const auto &[name, value] : values)
        query.bindValue(QLatin1StringView(name), bindable(value));
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(error);
    }
    return query;
}

void SqlConnection::finish(QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        fail(error);
}

int SqlConnection::change(const QString &sql, Values values)
{
    QSqlQuery &query = run(sql, values);
    const int rows = query.numRowsAffected();
    finish(query);
    return rows;
}

qint64 SqlConnection::insert(const QString &sql, Values values)
{
    QSqlQuery &query = run(sql, values);
    const qint64 id = query.lastInsertId().toLongLong();
    finish(query);
    return id;
}

qint64 SqlConnection::integer(const QString &sql, Values values)
{
    return one(sql, values, [](SqlRow &row) { return row.integer(); }).value_or(0);
}

void SqlConnection::begin()
{
    makeUsable();
    if (m_depth > 0)
        return beginPart();
    if (m_logInDoubt)
        settleLog();
    change(QStringLiteral("BEGIN IMMEDIATE"));
    m_depth = 1;
}

void SqlConnection::beginPart()
{
    change(QStringLiteral("SAVEPOINT part"));
    ++m_depth;
}

/** SQLite may have ended the transaction by itself: nothing more is written as if it were still there. */
void SqlConnection::requireSound() const
{
    if (m_depth > 0 && m_spoilt)
        throwError(ErrorCode::StoreFailed,
                   QStringLiteral("The fax database %1 refused an earlier part of this change.")
                       .arg(m_file));
}

/**
 * Moves the log into the database and syncs that. A log read back after a failed sync may be in memory only:
 * commits added to it would be lost with it.
 */
void SqlConnection::settleLog()
{
    change(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    m_logInDoubt = false;
}

/** A commit that failed in its sync is whole in the log: the next one takes its place there. */
void SqlConnection::overwriteRefused()
{
    try {
        const qint64 version = integer(QStringLiteral("PRAGMA user_version"));
        change(QStringLiteral("PRAGMA user_version = %1").arg(version));
    } catch (const StoreException &exception) {
        qCDebug(logStore) << "After a failed write:" << exception.error.detail;
    }
}

void SqlConnection::commit()
{
    requireSound();
    if (m_depth > 1) {
        change(QStringLiteral("RELEASE part"));
        --m_depth;
        return;
    }
    crashPoint("commit");
    change(QStringLiteral("COMMIT"));
    m_depth = 0;
    crashPoint("committed");
}

void SqlConnection::rollbackPart()
{
    --m_depth;
    if (m_spoilt)
        return; // all of it goes
    m_spoilt = true; // unless both work
    change(QStringLiteral("ROLLBACK TO part"));
    change(QStringLiteral("RELEASE part"));
    m_spoilt = false;
}

void SqlConnection::rollback()
{
    if (m_depth > 1)
        return rollbackPart();
    m_depth = 0;
    m_spoilt = false;
    try {
        change(QStringLiteral("ROLLBACK"));
    } catch (const StoreException &exception) { // SQLite may have rolled back by itself
        qCDebug(logStore) << "Rollback:" << exception.error.detail;
    }
    if (m_broken)
        overwriteRefused();
}

} // namespace Fax
