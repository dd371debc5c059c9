#include "childusage.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <vector>

namespace Fax {

namespace {
double cpuMsOf(const rusage &usage)
{
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

[[noreturn]] void become(std::vector<char *> &arguments, int input, int output)
{
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}
} // namespace

ChildUsage runMeasured(const QStringList &command, const Conversation &conversation)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::signal(SIGPIPE, SIG_IGN);
    int input[2];
    int output[2];
    if (pipe2(input, O_CLOEXEC) != 0 || pipe2(output, O_CLOEXEC) != 0)
        return {};
    const pid_t pid = fork();
    if (pid == 0)
        become(arguments, input[0], output[1]);
    close(input[0]);
    close(output[1]);
    const bool worked = conversation(input[1], output[0]);
    close(input[1]);
    int status = 0;
    rusage usage{};
    const bool ended = wait4(pid, &status, 0, &usage) == pid;
    close(output[0]);
    return {worked && ended && WIFEXITED(status) && WEXITSTATUS(status) == 0, cpuMsOf(usage),
            double(usage.ru_maxrss) / 1024};
}

double ownCpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return cpuMsOf(usage);
}

} // namespace Fax
