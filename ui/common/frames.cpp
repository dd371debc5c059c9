#include "common/frames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace Fax::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Frames", text);
}

} // namespace

namespace {

/** What a signal without fields means; those with fields say it themselves. */
QString plainMeaning(const QString &name)
{
    static const QHash<QString, const char *> meanings{
        {QStringLiteral("CFR"), QT_TRANSLATE_NOOP("Frames", "ready to receive")},
        {QStringLiteral("FTT"), QT_TRANSLATE_NOOP("Frames", "training failed")},
        {QStringLiteral("MCF"), QT_TRANSLATE_NOOP("Frames", "page confirmed")},
        {QStringLiteral("RTP"), QT_TRANSLATE_NOOP("Frames", "page confirmed, train again")},
        {QStringLiteral("RTN"), QT_TRANSLATE_NOOP("Frames", "page refused")},
        {QStringLiteral("MPS"), QT_TRANSLATE_NOOP("Frames", "end of page, another follows")},
        {QStringLiteral("EOM"), QT_TRANSLATE_NOOP("Frames", "end of page, settings change")},
        {QStringLiteral("EOP"), QT_TRANSLATE_NOOP("Frames", "end of the last page")},
        {QStringLiteral("RNR"), QT_TRANSLATE_NOOP("Frames", "not ready, wait")},
        {QStringLiteral("RR"), QT_TRANSLATE_NOOP("Frames", "are you ready?")},
        {QStringLiteral("CRP"), QT_TRANSLATE_NOOP("Frames", "say that again")},
        {QStringLiteral("DCN"), QT_TRANSLATE_NOOP("Frames", "goodbye, hanging up")},
    };
    const char *meaning = meanings.value(name);
    return meaning == nullptr ? QString() : tr(meaning);
}

} // namespace

QStringList frameHeaders()
{
    return {tr("Time"), tr("Way"), tr("Signal"), tr("Meaning")};
}

QList<int> frameColumnWidths()
{
    return {6, 5, 8};
}

QStringList frameRow(const TraceEntry &frame)
{
    const int tenths = qRound(frame.seconds * 10);
    const QString time = QStringLiteral("%1:%2.%3")
                             .arg(tenths / 600)
                             .arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'))
                             .arg(tenths % 10);
    const QString way = frame.direction == Direction::Sent ? tr("us") : tr("them");
    return {time, way, frame.name,
            frame.meaning.isEmpty() ? plainMeaning(frame.name) : frame.meaning};
}

QList<QStringList> frameRows(const QList<TraceEntry> &frames)
{
    QList<QStringList> rows;
    rows.reserve(frames.size());
    for (const TraceEntry &frame : frames)
        rows.append(frameRow(frame));
    return rows;
}

} // namespace Fax::Ui
