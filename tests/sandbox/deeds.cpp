#include "deeds.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

namespace Fax {

namespace {
bool socketOf(int family)
{
    return socket(family, SOCK_STREAM, 0) >= 0;
}

/** The process that started us is another worker for a child of fax-render, the service for others. */
template <typename Function> bool withParentsMemory(Function function)
{
    static char ours[16];
    const iovec local{ours, sizeof ours};
    const iovec remote{ours, sizeof ours}; // libraries aside, some address that exists there
    return function(getppid(), &local, 1UL, &remote, 1UL, 0UL) > 0;
}

bool setClock()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    now.tv_sec += 3600;
    return clock_settime(CLOCK_REALTIME, &now) == 0;
}

bool raiseLimits()
{
    const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
    return setrlimit(RLIMIT_CORE, &all) == 0;
}

bool runCode()
{
    return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                0)
        != MAP_FAILED;
}

/** A file put together in memory, and started. */
bool runMemoryFile()
{
    const int fd = memfd_create("program", 0);
    const char *arguments[]{"program", nullptr};
    return syscall(SYS_execveat, fd, "", arguments, nullptr, AT_EMPTY_PATH) == 0;
}

bool newProcess()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    return child > 0;
}
} // namespace

const Deed deeds[]{
    {"internet-socket", [] { return socketOf(AF_INET); }},
    {"unix-socket", [] { return socketOf(AF_UNIX); }},
    {"netlink-socket", [] { return socketOf(AF_NETLINK); }},
    {"read-file", [] { return open("/etc/passwd", O_RDONLY) >= 0; }},
    {"write-file", [] { return open("/tmp/fax-deed", O_WRONLY | O_CREAT, 0600) >= 0; }},
    {"make-folder", [] { return mkdir("/tmp/fax-deed", 0700) == 0; }},
    {"delete-file", [] { return unlink("/tmp/fax-deed") == 0; }},
    {"new-process", newProcess},
    {"start-program", [] { return execl("/bin/true", "true", nullptr) == 0; }},
    {"start-memory-file", runMemoryFile},
    {"trace-parent", [] { return ptrace(PTRACE_SEIZE, getppid(), 0, 0) == 0; }},
    {"read-other-memory", [] { return withParentsMemory(process_vm_readv); }},
    {"write-other-memory", [] { return withParentsMemory(process_vm_writev); }},
    {"kill-parent", [] { return kill(getppid(), 0) == 0; }},
    {"set-clock", setClock},
    {"raise-limits", raiseLimits},
    {"code-in-memory", runCode},
    {"namespaces", [] { return unshare(CLONE_NEWUSER) == 0; }},
    {"mount", [] { return mount("none", "/mnt", "tmpfs", 0, nullptr) == 0; }},
    {"kernel-keys", [] { return syscall(SYS_keyctl, 0, -2, 1) >= 0; }},
    {"kernel-program", [] { return syscall(SYS_bpf, 0, nullptr, 0) >= 0; }},
    {"io-uring", [] { return syscall(SYS_io_uring_setup, 1, nullptr) >= 0; }},
    {"page-faults", [] { return syscall(SYS_userfaultfd, 0) >= 0; }},
};
const int deedCount = static_cast<int>(std::size(deeds));

} // namespace Fax
