#pragma once

#include "job/job.h"

#include <QtCore/QStringList>

namespace Fax::Ui {

/** T.30 frames as rows of text: time on the line, direction, signal, meaning. */
[[nodiscard]] QStringList frameHeaders();
/** Widths of all columns but the last, in characters. */
[[nodiscard]] QList<int> frameColumnWidths();
[[nodiscard]] QStringList frameRow(const TraceEntry &frame);
[[nodiscard]] QList<QStringList> frameRows(const QList<TraceEntry> &frames);

} // namespace Fax::Ui
