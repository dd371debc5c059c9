#include "common/frames.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Frames", text);
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
