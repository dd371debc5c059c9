#pragma once

#include "dashboard/line.h"

namespace Fax::Ui {

/** The chips above the lines: each line is in exactly one of the last four. */
enum class LineGroup { All, Active, Idle, Faults, Off };
inline constexpr int lineGroupCount = 5;

enum class LineSort { Number, Name, State, Elapsed, LastActivity };

/** What is shown of all lines, and in which order. */
struct LineQuery
{
    LineGroup group = LineGroup::All;
    QStringList words; ///< lower case; all of them must be somewhere in the texts of the line
    LineSort sort = LineSort::Number;
};

[[nodiscard]] LineGroup groupOf(const Line &line);
[[nodiscard]] bool matches(const Line &line, const LineQuery &query);
/** Equal lines keep the order of their numbers. */
void sortLines(QList<Line *> &lines, LineSort sort);
/** The order changes by itself, with what the lines do. */
[[nodiscard]] bool isMoving(LineSort sort);

} // namespace Fax::Ui
