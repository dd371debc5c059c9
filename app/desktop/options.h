#pragma once

#include "base/result.h"
#include "link/serveraddress.h"

#include <QtCore/QStringList>

namespace Fax::Desktop {

/** What the command line of fax-console asks for. */
struct Options
{
    ServerAddress server;
    QString dataFolder;
    QString place; ///< "" = the one used last
    bool newFax = false;
    QString number;
    QStringList files; ///< for New fax, or instead of the sample
    QString viewFile;
    bool sendSample = false;
};

/** Reads the arguments; --help and --version end the program. Errors say what is wrong in one sentence. */
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments);

} // namespace Fax::Desktop
