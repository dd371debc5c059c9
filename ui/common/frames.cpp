#include "common/frames.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

struct FramesText
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

} // namespace

QStringList frameHeaders()
{
    return {FramesText::tr("Time"), FramesText::tr("Way"), FramesText::tr("Signal"),
            FramesText::tr("Meaning")};
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
    const QString way = frame.direction == Direction::Sent ? FramesText::tr("us")
                                                           : FramesText::tr("them");
    return {time, way, frame.name, frame.meaning};
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
