#pragma once

#include "base/errorcode.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Fax {

/** One line of a script. */
struct ScriptLine
{
    int number = 0; ///< in its file
    QStringList words; ///< texts in quotes are one word and keep the first quote
    QString text;
};

/** One row: a far end, what our end is to do, and how the call must end. Language: tests/t30/README.md. */
struct FarScript
{
    QString title;
    QStringList us; ///< send 2 pages ecm … | receive …
    QString phase; ///< in which the call ends, "A" … "E"
    ErrorCode code = ErrorCode::None;
    QStringList result; ///< the whole line behind "result"
    int first = 0; ///< the row is tried for each number from first to last: $N, and as an octet $X
    int last = 0;
    QList<ScriptLine> steps;

    /** The row for one of its numbers. */
    [[nodiscard]] FarScript forNumber(int number) const;
    [[nodiscard]] bool weSend() const { return us.value(0) == u"send"; }
    /** The number before `word` in `words`, or `otherwise`. */
    [[nodiscard]] static int number(const QStringList &words, QStringView word, int otherwise);
    /** The word behind `word`. */
    [[nodiscard]] static QString after(const QStringList &words, QStringView word);
};

/** Reads a file of rows; `problem` says what is wrong with it, with the line. */
[[nodiscard]] QList<FarScript> readFarScripts(const QString &path, QString *problem);

} // namespace Fax
