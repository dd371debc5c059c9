#include "cover/painter/notetext.h"

#include <algorithm>

namespace Fax {

namespace {
const QString stars = QStringLiteral("**");

/** Where the words that begin behind these stars end, or -1 if they are stars only. */
qsizetype endOfWords(const QString &note, qsizetype start)
{
    if (start >= note.size() || note.at(start).isSpace())
        return -1;
    const qsizetype lineEnd = note.indexOf(u'\n', start);
    for (qsizetype end = note.indexOf(stars, start + 1); end >= 0;
         end = note.indexOf(stars, end + 1)) {
        if (lineEnd >= 0 && end > lineEnd)
            return -1;
        if (!note.at(end - 1).isSpace())
            return end;
    }
    return -1;
}
} // namespace

/** By hand: a regular expression would be compiled to code, which the sandbox of fax-render forbids. */
NoteText NoteText::of(const QString &note)
{
    NoteText result;
    qsizetype at = 0;
    for (qsizetype mark = note.indexOf(stars); mark >= 0; mark = note.indexOf(stars, mark)) {
        const qsizetype start = mark + stars.size();
        const qsizetype end = endOfWords(note, start);
        if (end < 0) {
            ++mark;
            continue;
        }
        result.text += note.mid(at, mark - at);
        result.bold.append({result.text.size(), end - start});
        result.text += note.mid(start, end - start);
        at = mark = end + stars.size();
    }
    result.text += note.mid(at);
    return result;
}

NoteText NoteText::from(qsizetype start) const
{
    NoteText rest{text.mid(start), {}};
    for (const Span &span : bold) {
        const qsizetype first = std::max(span.start, start);
        const qsizetype end = span.start + span.length;
        if (end > first)
            rest.bold.append({first - start, end - first});
    }
    return rest;
}

} // namespace Fax
