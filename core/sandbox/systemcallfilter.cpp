#include "sandbox/systemcallfilter.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>
#include <type_traits>

namespace Fax {

namespace {
// Memory, time, polling, and descriptors that are already open. Nothing here names a file or a
// process.
constexpr const char *alwaysAllowed[]{
    "brk",
    "munmap",
    "mremap",
    "madvise",
    "memfd_create",
    "read",
    "pread64",
    "readv",
    "write",
    "pwrite64",
    "writev",
    "lseek",
    "fstat",
    "ftruncate",
    "close",
    "dup",
    "dup2",
    "dup3",
    "pipe",
    "pipe2",
    "eventfd2",
    "fsync",
    "fdatasync",
    "poll",
    "ppoll",
    "select",
    "pselect6",
    "epoll_create1",
    "epoll_ctl",
    "epoll_wait",
    "epoll_pwait",
    "timerfd_create",
    "timerfd_settime",
    "timerfd_gettime",
    "nanosleep",
    "clock_nanosleep",
    "clock_gettime",
    "clock_getres",
    "gettimeofday",
    "time",
    "times",
    "getrusage",
    "setitimer",
    "alarm",
    "futex",
    "sched_yield",
    "sched_getaffinity",
    "getcpu",
    "membarrier",
    "rseq",
    "set_robust_list",
    "getrandom",
    "getpid",
    "gettid",
    "getppid",
    "getuid",
    "geteuid",
    "getgid",
    "getegid",
    "sysinfo",
    "uname",
    "getrlimit",
    "rt_sigreturn",
    "rt_sigprocmask",
    "rt_sigaction",
    "sigaltstack",
    "restart_syscall",
    "exit",
    "exit_group",
};

// With mayReadFiles: looking at files and folders. Opening has its own rule.
constexpr const char *readingAllowed[]{
    "stat",      "lstat",      "newfstatat", "statx",      "access",
    "faccessat", "faccessat2", "readlink",   "readlinkat", "getdents64",
    "statfs",    "fstatfs",    "getcwd",     "fadvise64",  "flock",
};

// With mayUseNetwork: a client's sockets. Making one has its own rule; none can be listened on.
constexpr const char *networkAllowed[]{
    "connect",    "sendto",     "sendmsg",     "sendmmsg",    "recvfrom", "recvmsg",
    "getsockopt", "setsockopt", "getsockname", "getpeername", "shutdown", "socketpair",
};

constexpr const char *forkingAllowed[]{"fork", "vfork", "clone", "wait4", "waitid"};

/** A filter being built; remembers the first failure. */
/** What a program that opens documents has no business with: other processes, networks, the machine. */
constexpr const char *reachingOut[]{
    "connect",
    "sendto",
    "sendmsg",
    "sendmmsg",
    "kill",
    "tkill",
    "pidfd_open",
    "pidfd_send_signal",
    "pidfd_getfd",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "kcmp",
    "mount",
    "umount2",
    "move_mount",
    "open_tree",
    "fsopen",
    "pivot_root",
    "chroot",
    "setns",
    "unshare",
    "add_key",
    "request_key",
    "keyctl",
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "open_by_handle_at",
    "init_module",
    "finit_module",
    "delete_module",
    "kexec_load",
    "reboot",
    "swapon",
    "swapoff",
    "settimeofday",
    "clock_settime",
    "sethostname",
    "setdomainname",
    "syslog",
    "quotactl",
    "acct",
    "personality",
};

class Filter
{
public:
    explicit Filter(uint32_t otherwise)
        : m_context(seccomp_init(otherwise), seccomp_release)
        , m_error(m_context ? 0 : ENOMEM)
    { }

    template <typename... Comparisons>
    void rule(uint32_t action, const char *name, Comparisons... comparisons)
    {
        const int number = seccomp_syscall_resolve_name(name);
        if (m_error != 0 || number == __NR_SCMP_ERROR)
            return; // a name that this libseccomp does not know cannot be allowed
        const int result = seccomp_rule_add(m_context.get(), action, number, sizeof...(comparisons),
                                            comparisons...);
        m_error = -result;
    }

    template <typename... Comparisons> void allow(const char *name, Comparisons... comparisons)
    {
        rule(SCMP_ACT_ALLOW, name, comparisons...);
    }

    template <size_t N> void allowAll(const char *const (&names)[N])
    {
        for (const char *name : names)
            allow(name);
    }

    [[nodiscard]] int load() { return m_error != 0 ? m_error : -seccomp_load(m_context.get()); }

private:
    std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, decltype(&seccomp_release)> m_context;
    int m_error;
};

/** Not F_SETOWN and F_SETSIG: a descriptor that becomes readable would send signals to any process. */
void allowDescriptorFlags(Filter &filter)
{
    for (const int command : {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK,
                              F_SETLK, F_SETLKW, F_ADD_SEALS, F_GET_SEALS})
        filter.allow("fcntl", SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command)));
}

void allowOwnProcess(Filter &filter)
{
    filter.allow("ioctl", SCMP_A1(SCMP_CMP_EQ, FIONREAD));
    filter.allow("ioctl", SCMP_A1(SCMP_CMP_EQ, TCGETS));
    filter.allow("prlimit64", SCMP_A2(SCMP_CMP_EQ, 0)); // asking, not setting
    filter.allow("tgkill", SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()))); // abort()
    filter.allow("prctl", SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
}

#ifdef FAX_SANITIZED
/** The sanitizers read their own maps, keep a thread and print reports; this build is for tests only. */
void allowBuildsOwn(Filter &filter)
{
    for (const char *name :
         {"open", "openat", "readlink", "readlinkat", "mmap", "mprotect", "prctl", "clone",
          "clone3", "tgkill", "process_vm_readv", "wait4", "stat", "newfstatat", "socketpair",
          "sched_setaffinity", "ptrace", "prlimit64"})
        filter.allow(name);
}
#else
/** Memory may be data, never code: a hole in a decoder cannot bring its own instructions. */
void allowBuildsOwn(Filter &filter)
{
    const scmp_arg_cmp notExecutable = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    filter.allow("mmap", notExecutable);
    filter.allow("mprotect", notExecutable);
    filter.rule(SCMP_ACT_ERRNO(ENOSYS),
                "clone3"); // its flags lie in memory; glibc then asks by clone
}
#endif

/** What QSerialPort asks of a serial line. Never TIOCSTI, which types for another program, or TIOCSSERIAL, which
 * moves the hardware's addresses. */
void allowTerminal(Filter &filter)
{
    for (const unsigned long request : {TCGETS, TCSETS, TCSETSW, TCSETSF, TCFLSH, TCSBRK, TIOCOUTQ,
                                        TIOCMGET, TIOCMSET, TIOCMBIS, TIOCMBIC})
        filter.allow("ioctl", SCMP_A1(SCMP_CMP_EQ, request));
    constexpr unsigned long termios2Size =
        44; // the headers that have it contradict those of termios
    const unsigned long getTermios2 = _IOC(_IOC_READ, 'T', 0x2A, termios2Size);
    for (const unsigned long request :
         {static_cast<unsigned long>(TIOCGSERIAL), getTermios2}) // clears odd speeds
        filter.rule(SCMP_ACT_ERRNO(ENOTTY), "ioctl", SCMP_A1(SCMP_CMP_EQ, request));
}

/** A clone that shares everything, never a process of its own. */
void allowThreads(Filter &filter)
{
    constexpr scmp_datum_t thread = CLONE_THREAD | CLONE_VM | CLONE_SIGHAND;
    filter.allow("clone", SCMP_A0(SCMP_CMP_MASKED_EQ, thread, thread));
}

void allowReading(Filter &filter)
{
    constexpr int writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND
        | (O_TMPFILE & ~O_DIRECTORY);
    filter.allowAll(readingAllowed);
    filter.allow("open", SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
    filter.allow("openat", SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
}

/** libcurl asks for interfaces over netlink and can do without. */
void allowNetwork(Filter &filter)
{
    filter.allowAll(networkAllowed);
    for (const int family : {AF_UNIX, AF_INET, AF_INET6})
        filter.allow("socket", SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(family)));
    filter.rule(SCMP_ACT_ERRNO(EAFNOSUPPORT), "socket",
                SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(AF_NETLINK)));
}

void allowForking(Filter &filter)
{
    filter.allowAll(forkingAllowed);
    filter.allow("kill"); // to end a child that takes too long
    filter.allow("setrlimit"); // a child locks itself in further
    filter.allow("prlimit64");
    filter.allow("prctl");
    filter.allow("seccomp");
    filter.allow("close_range");
    for (const char *name :
         {"landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self"})
        filter.allow(name);
}

#ifndef QT_NO_DEBUG
[[noreturn]] void nameRefusedCall(int, siginfo_t *info, void *)
{
    char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, info->si_syscall);
    char text[120];
    const int length = snprintf(text, sizeof text, "sandbox: system call %s (%d) refused\n",
                                name ? name : "?", info->si_syscall);
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text, static_cast<size_t>(length));
    _exit(128 + SIGSYS);
}
#endif

uint32_t actionForOthers()
{
#ifndef QT_NO_DEBUG
    if (qEnvironmentVariableIsSet("FAX_SANDBOX_DEBUG")) {
        struct sigaction action
        { };
        action.sa_sigaction = nameRefusedCall;
        action.sa_flags = SA_SIGINFO;
        sigaction(SIGSYS, &action, nullptr);
        return SCMP_ACT_TRAP;
    }
#endif
    return SCMP_ACT_KILL_PROCESS;
}
} // namespace

int loadSystemCallFilter(const SandboxProfile &profile)
{
    Filter filter(actionForOthers());
    filter.allowAll(alwaysAllowed);
    allowDescriptorFlags(filter);
    allowOwnProcess(filter);
    allowBuildsOwn(filter);
    if (profile.mayUseTerminal)
        allowTerminal(filter);
    if (profile.mayReadFiles)
        allowReading(filter);
    if (profile.mayUseNetwork)
        allowNetwork(filter);
    if (profile.mayStartThreads)
        allowThreads(filter);
    if (profile.mayFork)
        allowForking(filter);
    return filter.load();
}

int loadProgramFilter()
{
    Filter filter(SCMP_ACT_ALLOW);
    for (const char *name : reachingOut)
        filter.rule(SCMP_ACT_ERRNO(EPERM), name);
    filter.rule(SCMP_ACT_ERRNO(EPERM), "socket",
                SCMP_A0(SCMP_CMP_NE, static_cast<scmp_datum_t>(AF_UNIX)));
    return filter.load();
}

} // namespace Fax
