#pragma once

#include "model/server.h"

namespace Fax::Ui {

struct LineCounts
{
    int all = 0;
    int busy = 0;
    int faults = 0;
};

[[nodiscard]] LineCounts countLines(const Model::Server &server);

} // namespace Fax::Ui
