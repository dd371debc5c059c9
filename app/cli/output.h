#pragma once

#include "exitcode.h"
#include "job/whysentence.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

/** What faxctl writes: aligned text for people, JSON for programs, sentences on stderr. */
namespace Fax::Cli {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(faxctl)
};

/** Text from outside on a terminal: control characters become spaces. */
[[nodiscard]] QString printable(const QString &text);

void printLine(const QString &line); ///< stdout, at once
void printNote(const QString &line); ///< stderr, with the program's name in front
[[nodiscard]] bool isOutputBroken(); ///< nobody reads stdout any more
[[nodiscard]] bool isTerminal(int fd);

/** "faxctl: sentence" on stderr; returns the exit code for the error. */
Exit fail(const Error &error);
Exit failUsage(const QString &sentence); ///< with a hint to --help

/** Values of the link as JSON; octets as lower-case hexadecimal digits. */
[[nodiscard]] QJsonValue toJson(const QVariant &value);
void printJson(const QVariant &value); ///< one document, indented
void printJsonLine(const QVariant &value); ///< one object on one line, for streams

/** Columns as wide as their widest cell; the last one is not padded. Cells are made printable. */
class Table
{
public:
    explicit Table(QStringList titles);
    void addRow(QStringList cells);
    void print() const; ///< titles first; only a line of words if there are no rows

private:
    QList<QStringList> m_rows;
};

/** "Name  value" lines, values aligned; empty values are left out. */
void printFacts(const QList<std::pair<QString, QString>> &facts);

/** Local time for people, by ISO text of the link; "" if there is none. */
[[nodiscard]] QString localTime(const QVariant &iso);

/** "->" for what we sent, "<-" for what came, from a trace entry's map. */
[[nodiscard]] QString arrow(const QVariantMap &entry);

/** One T.30 signal on one line, from a trace entry's map. */
[[nodiscard]] QString frameLine(const QVariantMap &entry);

/** Why a job is where it is, from its map. */
[[nodiscard]] QString whyOf(const QVariantMap &job);

/** A job as programs get it: with the sentence in `why`, without the password. */
[[nodiscard]] QVariantMap jobForPrograms(QVariantMap job);

} // namespace Fax::Cli
