#include "commandline.h"

namespace Fax::Cli {

QList<Command> demoCommands()
{
    return {};
}

} // namespace Fax::Cli
