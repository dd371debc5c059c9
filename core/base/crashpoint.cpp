#include "base/crashpoint.h"

#ifdef FAX_CRASH_POINTS

#include <QtCore/QByteArray>

#include <cstdio>

#include <unistd.h>

namespace Fax {

void crashPoint(const char *name)
{
    static const int last = qEnvironmentVariableIntValue("FAX_CRASH_AT");
    static const QByteArray logName = qgetenv("FAX_CRASH_LOG");
    static std::FILE *log = logName.isEmpty() ? nullptr : std::fopen(logName.constData(), "w");
    static int passed = 0;
    ++passed;
    if (log) {
        std::fprintf(log, "%d %s\n", passed, name);
        std::fflush(log);
    }
    if (passed == last)
        ::_exit(crashExitCode);
}

} // namespace Fax

#else

namespace Fax {

void crashPoint(const char *) { }

} // namespace Fax

#endif
