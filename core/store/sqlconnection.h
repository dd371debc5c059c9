#pragma once

#include "base/result.h"
#include "base/valuemap.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QMetaEnum>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>

namespace Fax {

/** Thrown and caught inside core/store only; SqlJobStore turns it into a Result. */
struct StoreException
{
    Error error;
};

[[noreturn]] inline void throwError(ErrorCode code, const QString &detail)
{
    throw StoreException{{code, detail}};
}

// Values as the database keeps them.
[[nodiscard]] QVariant stored(const QDateTime &time); ///< milliseconds; NULL if invalid

/** Bound to "id < :before": an invalid id leaves nothing out. */
template <typename Id> [[nodiscard]] QVariant beforeOrAll(Id id)
{
    return id.isValid() ? id.value : std::numeric_limits<qint64>::max();
}

/** Name of an enumerator in snake case, and back; looked up once per enumeration. */
template <typename Enum> class EnumNames
{
public:
    [[nodiscard]] static QString name(Enum value) { return names().value(static_cast<int>(value)); }

    [[nodiscard]] static Enum value(const QString &name)
    {
        const auto &all = names();
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (it.value() == name)
                return static_cast<Enum>(it.key());
        }
        throwError(ErrorCode::StoreFailed,
                   QStringLiteral("The fax database holds an unknown name, \"%1\".").arg(name));
    }

private:
    static const QHash<int, QString> &names()
    {
        static const QHash<int, QString> all = [] {
            QHash<int, QString> map;
            const QMetaEnum meta = QMetaEnum::fromType<Enum>();
            for (int i = 0; i < meta.keyCount(); ++i)
                map.insert(meta.value(i), snakeCase(QString::fromLatin1(meta.key(i))));
            return map;
        }();
        return all;
    }
};

/** One result row, read column by column in the order of the SELECT. */
class SqlRow
{
public:
    explicit SqlRow(const QSqlQuery &query)
        : m_query(query)
    { }

    [[nodiscard]] QVariant value() { return m_query.value(m_column++); }
    [[nodiscard]] qint64 integer() { return value().toLongLong(); }
    [[nodiscard]] int number() { return value().toInt(); }
    [[nodiscard]] double real() { return value().toDouble(); }
    [[nodiscard]] bool flag() { return value().toInt() != 0; }
    [[nodiscard]] QString text() { return value().toString(); }
    [[nodiscard]] QByteArray bytes() { return value().toByteArray(); }
    [[nodiscard]] QDateTime time();
    [[nodiscard]] ErrorCode error() { return errorCodeFromNumber(number()); }
    template <typename Id> [[nodiscard]] Id id() { return Id{integer()}; }
    template <typename Enum> [[nodiscard]] Enum named() { return EnumNames<Enum>::value(text()); }

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

/**
 * One connection to an SQLite file, with prepared statements kept by their text. Values are bound
 * by name; a null text is stored as "". All methods throw StoreException with the file in the
 * sentence.
 *
 * After an input/output error nothing written in that transaction is trusted (safety F5). What it may have
 * left in the log is written over at once, or SQLite would take it for committed at the next start. Then the
 * file is opened anew before the next use, and all that is in the log goes into the database before anything
 * is written on top of it. The failed write itself is never repeated.
 */
class SqlConnection
{
public:
    using Values = std::initializer_list<std::pair<const char *, QVariant>>;

    explicit SqlConnection(QString file);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    void open();
    /** For checks: nothing is written, and a missing file is not made. */
    void openForReading();
    void close();
    /** Opens anew after a failed write; call before each use. */
    void makeUsable();
    /** Durable writing from now on: WAL, synchronous=FULL, foreign keys. */
    void prepareForWriting();
    [[nodiscard]] QString file() const { return m_file; }

    /** Rows changed. */
    int change(const QString &sql, Values values = {});
    /** Id of the new row. */
    qint64 insert(const QString &sql, Values values = {});

    template <typename Read> auto list(const QString &sql, Values values, Read read)
    {
        QSqlQuery &query = run(sql, values);
        QList<decltype(read(std::declval<SqlRow &>()))> rows;
        while (query.next()) {
            SqlRow row(query);
            rows.append(read(row));
        }
        finish(query);
        return rows;
    }

    template <typename Read> auto one(const QString &sql, Values values, Read read)
    {
        QSqlQuery &query = run(sql, values);
        std::optional<decltype(read(std::declval<SqlRow &>()))> result;
        if (query.next()) {
            SqlRow row(query);
            result = read(row);
        }
        finish(query);
        return result;
    }

    [[nodiscard]] qint64 integer(const QString &sql, Values values = {});

    /**
     * Runs `work` in one transaction that is on disk when this returns; rolled back if it throws. Within
     * another one it is a part of that, undone alone if it throws; after StoreFailed the whole fails.
     */
    template <typename Work> auto transaction(Work work)
    {
        begin();
        try {
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                commit();
            } else {
                auto result = work();
                commit();
                return result;
            }
        } catch (const StoreException &exception) {
            m_spoilt = m_spoilt || exception.error.code == ErrorCode::StoreFailed;
            rollback();
            throw;
        }
    }

private:
    QSqlQuery &prepared(const QString &sql);
    QSqlQuery &run(const QString &sql, Values values);
    void finish(QSqlQuery &query);
    void begin();
    void commit();
    void rollback();
    void beginPart();
    void rollbackPart();
    void requireSound() const;
    void settleLog();
    void overwriteRefused();
    [[noreturn]] void fail(const QSqlError &error);

    QString m_file;
    QString m_name; ///< of the Qt connection
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
    int m_depth = 0; ///< transactions within each other
    bool m_spoilt = false; ///< the transaction cannot be committed any more
    bool m_broken = false; ///< to be opened anew before the next use
    bool m_logInDoubt = true; ///< may hold what a failed sync, of this process or another, left
};

template <typename Enum> [[nodiscard]] QVariant storedName(Enum value)
{
    return EnumNames<Enum>::name(value);
}

} // namespace Fax
