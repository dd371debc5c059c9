#pragma once

#include "model/port.h"

namespace Fax::Ui {

/** Of lines: how many do something at all, and how many of these are in a call. */
struct LineSwitches
{
    int on = 0;
    int inCall = 0;
};
[[nodiscard]] LineSwitches switchesOf(const QList<Model::Port *> &ports);

} // namespace Fax::Ui
