#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace Fax::Ui {

/** The colours with a meaning (ui.md 4.2). Each has a light and a dark value; see tokenColor(). */
enum class Token { Send, Receive, Ring, Negotiate, Idle, Paused, Fault, Stale };

/** A desktop is dark when its windows are darker than their text. */
[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor tokenColor(Token token, const QPalette &palette);

} // namespace Fax::Ui
