#include "covers/editor/covercheck.h"

#include "cover/painter/coverpainter.h"
#include "covers/editor/coverdocument.h"
#include "imaging/pagefinding.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace Fax::Ui {

namespace {
struct CoverCheckText
{
    Q_DECLARE_TR_FUNCTIONS(CoverCheck)
};

using Kind = CoverObject::Kind;

QString resolutionName(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Standard:
        return CoverCheckText::tr("Standard");
    case Resolution::Fine:
        return CoverCheckText::tr("Fine");
    case Resolution::Superfine:
        break;
    }
    return CoverCheckText::tr("Superfine");
}

/** Of the letters as they are shown; of a note too, which the painter has set already. */
double shownPoints(const CoverObject &object, const CoverValues &values, const NoteFit &note)
{
    if (object.kind == Kind::Note)
        return note.lines > 0 ? note.points : object.size;
    const QString text = shownText(object, values);
    return text.isEmpty() ? object.size : CoverText(object, {text, {}}, {}).points();
}

bool hasLetters(const CoverObject &object)
{
    return object.kind == Kind::Text || object.kind == Kind::Field || object.kind == Kind::Note;
}

template <typename Test> QList<int> objectsThat(const CoverPage &page, const Test &test)
{
    QList<int> found;
    for (int i = 0; i < page.objects.size(); ++i) {
        if (test(page.objects.at(i)))
            found.append(i);
    }
    return found;
}

QString unknownField(const CoverPage &page)
{
    for (const CoverObject &object : page.objects) {
        const QString name = unknownFieldInText(object.text);
        if (!name.isEmpty())
            return name;
    }
    return {};
}
} // namespace

QList<CoverWarning> checkCover(const CoverPage &page, const CoverValues &values,
                               Resolution resolution)
{
    QList<CoverWarning> warnings;
    const NoteFit note = CoverPainter(page, values, {}).noteFit();
    const double least = smallestLetterMm(resolution);
    const QList<int> small = objectsThat(page, [&](const CoverObject &object) {
        return hasLetters(object) && letterMm(shownPoints(object, values, note)) < least;
    });
    if (!small.isEmpty())
        warnings.append({CoverCheckText::tr("Text under %1 mm will not be readable at %2.")
                             .arg(QLocale().toString(least), resolutionName(resolution)),
                         small});

    const QRectF sheet(QPointF(0, 0), paperSize(page.paper));
    const QList<int> outside = objectsThat(
        page, [&](const CoverObject &object) { return !holds(sheet, boxOf(object)); });
    if (!outside.isEmpty())
        warnings.append(
            {CoverCheckText::tr("%n objects go over the edge of the paper and will be cut off.",
                                nullptr, static_cast<int>(outside.size())),
             outside});

    const QList<int> unknown = objectsThat(
        page, [](const CoverObject &object) { return !unknownFieldInText(object.text).isEmpty(); });
    if (!unknown.isEmpty())
        warnings.append({CoverCheckText::tr("%1 is no field: nothing will stand there.")
                             .arg(unknownField(page)),
                         unknown});
    return warnings;
}

} // namespace Fax::Ui
