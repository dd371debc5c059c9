#include "cover/painter/notetext.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Fax {

NoteText NoteText::of(const QString &note)
{
    static const QRegularExpression bold(QStringLiteral(R"(\*\*(?=\S)([^\n]*?\S)\*\*)"));
    NoteText result;
    qsizetype at = 0;
    auto marks = bold.globalMatch(note);
    while (marks.hasNext()) {
        const QRegularExpressionMatch mark = marks.next();
        result.text += note.mid(at, mark.capturedStart() - at);
        result.bold.append({result.text.size(), mark.capturedLength(1)});
        result.text += mark.captured(1);
        at = mark.capturedEnd();
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
