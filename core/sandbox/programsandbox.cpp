#include "sandbox/programsandbox.h"

#include "sandbox/filereadlimit.h"
#include "sandbox/systemcallfilter.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstring>

namespace Fax {

namespace {

tl::unexpected<Error> refused(const char *step, int error)
{
    return failure(ErrorCode::Internal,
                   QStringLiteral("The sandbox cannot be set up: %1: %2")
                       .arg(QLatin1StringView(step), QString::fromLocal8Bit(std::strerror(error))));
}

bool limit(__rlimit_resource resource, quint64 value)
{
    rlimit now{};
    getrlimit(resource, &now);
    const rlim_t wanted = std::min<rlim_t>(value, now.rlim_max);
    const rlimit limits{wanted, wanted};
    return setrlimit(resource, &limits) == 0;
}

} // namespace

bool canLockPrograms()
{
    return kernelHasLandlock();
}

Result<> enterProgramSandbox(const ProgramProfile &profile)
{
    if (!kernelHasLandlock())
        return refused("files", ENOSYS);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return refused("no_new_privs", errno);
    if (const int error = limitProgramFiles(profile); error != 0)
        return refused("files", error);
    if (!limit(RLIMIT_CORE, 0) || !limit(RLIMIT_FSIZE, profile.fileSizeBytes)
        || !limit(RLIMIT_AS, profile.addressSpaceBytes) || !limit(RLIMIT_CPU, profile.cpuSeconds))
        return refused("limits", errno);
    if (const int error = loadProgramFilter(); error != 0)
        return refused("system call filter", error);
    return {};
}

} // namespace Fax
