#include "store/schema.h"

#include "base/logging.h"
#include "job/jobstates.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <filesystem>

namespace Fax::Schema {

namespace {

constexpr qint64 smallestDatabase = 512;
constexpr qint64 applicationId = 0x46415843; // "FAXC"

qint64 version(SqlConnection &connection)
{
    return connection.integer(QStringLiteral("PRAGMA user_version"));
}

/** Refuses what is not ours before a single octet is written. */
void checkOwner(SqlConnection &connection, qint64 newest)
{
    const qint64 size = QFileInfo(connection.file()).size();
    if (size > 0 && size < smallestDatabase) // SQLite would begin anew
        throwError(
            ErrorCode::StoreFailed,
            QStringLiteral("The fax database %1 is damaged (%2 octets are left). It was left "
                           "as it is; put a backup of the data folder in place, or name "
                           "another folder with --data-dir")
                .arg(connection.file())
                .arg(size));
    const qint64 number = version(connection);
    if (number > newest)
        throwError(
            ErrorCode::StoreNewer,
            QStringLiteral("The fax database %1 was written by a newer version of Fax Console "
                           "(schema %2, this one knows %3). It was left as it is; install that "
                           "version again, or name another folder with --data-dir")
                .arg(connection.file())
                .arg(number)
                .arg(newest));
    const qint64 tables = connection.integer(QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    const bool ours = connection.integer(QStringLiteral("PRAGMA application_id")) == applicationId
        && number > 0;
    if (tables > 0 && !ours)
        throwError(ErrorCode::StoreFailed,
                   QStringLiteral(
                       "%1 is a database, but not one of Fax Console. It was left as it is; put "
                       "a backup of the data folder in place, or name another folder with "
                       "--data-dir")
                       .arg(connection.file()));
}

void keepCopy(SqlConnection &connection, qint64 number)
{
    const QString copy = QStringLiteral("%1.v%2").arg(connection.file()).arg(number);
    const QString partial = copy + QStringLiteral(".part");
    QFile::remove(partial);
    connection.change(QStringLiteral("VACUUM INTO :copy"), {{":copy", partial}});
    std::error_code error;
    std::filesystem::rename(partial.toStdString(), copy.toStdString(), error);
    if (error)
        throwError(ErrorCode::StoreFailed,
                   QStringLiteral("The copy %1 cannot be made: %2.")
                       .arg(copy, QString::fromStdString(error.message())));
    qCInfo(logStore) << "Kept the database of schema" << number << "as" << copy;
}

void writeTransitions(SqlConnection &connection)
{
    connection.change(QStringLiteral("DELETE FROM job_transition"));
    for (const JobTransition &transition : jobTransitions())
        connection.change(
            QStringLiteral("INSERT INTO job_transition VALUES (:from, :to)"),
            {{":from", storedName(transition.from)}, {":to", storedName(transition.to)}});
}

/** All tables, indexes and triggers by name, and the rows of the table of transitions. */
QMap<QString, QString> objects(SqlConnection &connection)
{
    QMap<QString, QString> found;
    const auto read = [&](SqlRow &row) {
        const QString name = row.text();
        found.insert(name, row.text());
        return 0;
    };
    connection.list(u"SELECT type || ' ' || name, sql FROM sqlite_master"
                    " WHERE name NOT LIKE 'sqlite_%'"_qs,
                    {}, read);
    connection.list(u"SELECT 'transition from ' || from_state || ' to ' || to_state, ''"
                    " FROM job_transition"_qs,
                    {}, read);
    return found;
}

void runSteps(SqlConnection &connection, const QStringList &steps)
{
    for (const QString &step : steps) {
        for (const QString &statement : statements(step))
            connection.change(statement);
    }
    writeTransitions(connection);
}

} // namespace

State stateOf(SqlConnection &connection)
{
    const qint64 newest = steps().size();
    checkOwner(connection, newest);
    const qint64 number = version(connection);
    if (number == newest)
        return State::Current;
    return number == 0 ? State::Empty : State::Older;
}

QStringList differences(SqlConnection &connection)
{
    SqlConnection model(u":memory:"_qs);
    model.open();
    runSteps(model, steps());
    const QMap<QString, QString> wanted = objects(model);
    const QMap<QString, QString> found = objects(connection);
    QStringList list;
    for (const auto &[name, sql] : wanted.asKeyValueRange()) {
        if (!found.contains(name))
            list.append(u"The %1 is missing."_qs.arg(name));
        else if (found.value(name) != sql)
            list.append(u"The %1 is not the one of this version."_qs.arg(name));
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (!wanted.contains(it.key()))
            list.append(u"The %1 is not of this version."_qs.arg(it.key()));
    }
    return list;
}

QStringList steps()
{
    const QDir folder(QStringLiteral(":/fax/store/schema"));
    QStringList list;
    for (const QString &name :
         folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            list.append(QString::fromUtf8(file.readAll()));
    }
    return list;
}

QStringList statements(const QString &sql)
{
    QStringList list;
    QString current;
    for (const QString &line : sql.split(u'\n')) {
        const bool isComment = line.startsWith(QLatin1StringView("--"));
        const bool separates = isComment || line.trimmed().isEmpty();
        if (separates && current.trimmed().endsWith(u';')) {
            list.append(current.trimmed());
            current.clear();
        } else if (!isComment) {
            current += line + u'\n';
        }
    }
    if (!current.trimmed().isEmpty())
        list.append(current.trimmed());
    return list;
}

void bringUpToDate(SqlConnection &connection, const QStringList &steps)
{
    const qint64 newest = steps.size();
    checkOwner(connection, newest);
    connection.prepareForWriting();
    const qint64 from = version(connection);
    if (from == newest)
        return;
    if (from > 0)
        keepCopy(connection, from);
    connection.transaction([&] {
        runSteps(connection, steps.mid(from));
        connection.change(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
        connection.change(QStringLiteral("PRAGMA user_version = %1").arg(newest));
    });
}

} // namespace Fax::Schema
