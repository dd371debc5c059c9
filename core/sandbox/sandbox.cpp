#include "sandbox/sandbox.h"

#include "sandbox/filereadlimit.h"
#include "sandbox/systemcallfilter.h"

#include <QtCore/QFile>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace Fax {

namespace {
tl::unexpected<Error> refused(const QString &step, int error)
{
    return failure(ErrorCode::Internal,
                   QStringLiteral("The sandbox cannot be set up: %1: %2")
                       .arg(step, QString::fromLocal8Bit(std::strerror(error))));
}

bool limit(__rlimit_resource resource, quint64 value)
{
    rlimit now{};
    getrlimit(resource, &now);
    const rlim_t wanted = std::min<rlim_t>(value, now.rlim_max);
    const rlimit limits{wanted, wanted};
    return setrlimit(resource, &limits) == 0;
}

Result<> setLimits(const SandboxProfile &profile)
{
    bool done = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, profile.fileSizeBytes)
        && limit(RLIMIT_NOFILE, static_cast<quint64>(profile.openFiles));
#ifndef FAX_SANITIZED // sanitizers reserve terabytes of address space
    done = done && limit(RLIMIT_AS, profile.addressSpaceBytes);
#endif
    if (profile.cpuSeconds > 0)
        done = done && limit(RLIMIT_CPU, profile.cpuSeconds);
    if (!profile.mayFork && !profile.mayStartThreads) // threads count as processes there
        done = done && limit(RLIMIT_NPROC, 0);
    return done ? Result<>() : refused(QStringLiteral("limits"), errno);
}
} // namespace

void closeInheritedDescriptors()
{
    close_range(STDERR_FILENO + 1, ~0U, 0);
}

Result<> enterSandbox(const SandboxProfile &profile)
{
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return refused(QStringLiteral("no_new_privs"), errno);
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return refused(QStringLiteral("dumpable"), errno);
    if (const int error = limitFileReads(profile); error != 0)
        return refused(QStringLiteral("file access"), error);
    if (auto limited = setLimits(profile); !limited)
        return limited;
    if (const int error = loadSystemCallFilter(profile); error != 0)
        return refused(QStringLiteral("system call filter"), error);
    return {};
}

} // namespace Fax
