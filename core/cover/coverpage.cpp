#include "cover/coverpage.h"

#include <algorithm>
#include <utility>

namespace Fax {

namespace {

struct Part
{
    QString text; ///< or the name of a field
    bool isField = false;
};

/** "{{" and "}}" are braces; "{" up to the next "}" names a field; a brace without its partner is itself. */
QList<Part> partsOf(const QString &text)
{
    QList<Part> parts;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isDouble = (c == u'{' || c == u'}') && i + 1 < text.size()
            && text.at(i + 1) == c;
        const qsizetype end = c == u'{' && !isDouble ? text.indexOf(u'}', i) : -1;
        if (end < 0) {
            plain += c;
            i += isDouble ? 1 : 0;
            continue;
        }
        parts.append({std::exchange(plain, {}), false});
        parts.append({text.mid(i + 1, end - i - 1), true});
        i = end;
    }
    parts.append({plain, false});
    return parts;
}

} // namespace

QSizeF paperSize(Paper paper)
{
    switch (paper) {
    case Paper::Letter:
        return {215.9, 279.4};
    case Paper::Legal:
        return {215.9, 355.6};
    case Paper::B4:
        return {257, 364};
    case Paper::A3:
        return {297, 420};
    case Paper::A4:
        break;
    }
    return {210, 297};
}

QList<CoverField> fieldsInText(const QString &text)
{
    QList<CoverField> fields;
    for (const Part &part : partsOf(text)) {
        if (const auto field = part.isField ? coverFieldOf(part.text) : std::nullopt)
            fields.append(*field);
    }
    return fields;
}

QString unknownFieldInText(const QString &text)
{
    for (const Part &part : partsOf(text)) {
        if (part.isField && !coverFieldOf(part.text))
            return QStringLiteral("{%1}").arg(part.text);
    }
    return {};
}

QString filledText(const QString &text, const CoverValues &values)
{
    QString filled;
    bool hasField = false;
    bool hasValue = false;
    for (const Part &part : partsOf(text)) {
        if (!part.isField) {
            filled += part.text;
            continue;
        }
        hasField = true;
        const auto field = coverFieldOf(part.text);
        const QString value = field ? values[*field] : QString();
        hasValue = hasValue || !value.isEmpty();
        filled += value;
    }
    return hasField && !hasValue ? QString() : filled.trimmed();
}

bool isHidden(const CoverObject &object, const CoverValues &values)
{
    return !object.hideIfEmpty.isEmpty()
        && std::all_of(object.hideIfEmpty.begin(), object.hideIfEmpty.end(),
                       [&values](CoverField field) { return values.isEmpty(field); });
}

QString shownText(const CoverObject &object, const CoverValues &values)
{
    if (isHidden(object, values))
        return {};
    switch (object.kind) {
    case CoverObject::Kind::Text:
        return filledText(object.text, values);
    case CoverObject::Kind::Field:
        return values[object.field];
    case CoverObject::Kind::Note:
        return values[CoverField::Note];
    case CoverObject::Kind::Line:
    case CoverObject::Kind::Box:
    case CoverObject::Kind::Ellipse:
    case CoverObject::Kind::Image:
    case CoverObject::Kind::Frame:
        break;
    }
    return {};
}

} // namespace Fax
