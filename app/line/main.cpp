#include "base/logging.h"
#include "line/linewarmup.h"
#include "line/lineworkerserver.h"
#include "line/workerlog.h"
#include "sandbox/sandbox.h"

#include <QtCore/QCoreApplication>

#include <csignal>

#include <unistd.h>

namespace {
/**
 * The program and its libraries take 60 MB, the largest Dial message (64 MB, held three times while it is
 * read) some 250 MB, a call with its largest page some 20 MB.
 */
Fax::SandboxProfile lineProfile()
{
    Fax::SandboxProfile profile;
    profile.addressSpaceBytes = 512ull << 20;
    return profile;
}
} // namespace

/**
 * fax-line: the software modems and telephone lines of one built-in exchange. Started by the service,
 * never by people: LineProtocol messages in on descriptor 0, out on 1, log on 2. Ends with its input.
 */
int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an error of write(), not our death
    std::signal(SIGINT, SIG_IGN); // Ctrl+C is for the service, which ends our calls in order
    Fax::closeInheritedDescriptors();
    Fax::logToStandardError();
    QCoreApplication app(argc, argv);
    Fax::LineWorkerServer server(STDIN_FILENO, STDOUT_FILENO);
    QObject::connect(
        &server, &Fax::LineWorkerServer::finished, &app,
        [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);

    if (!Fax::warmUpLine()) {
        qCCritical(Fax::logPort) << "The T.30 engine does not work on this machine";
        return 1;
    }
    if (const auto entered = Fax::enterSandbox(lineProfile()); !entered) {
        qCCritical(Fax::logPort) << "No sandbox, no calls:" << entered.error().message();
        return 1;
    }
    return QCoreApplication::exec();
}
