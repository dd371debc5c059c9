#include "base/logging.h"
#include "base/workerprocess.h"
#include "line/linewarmup.h"
#include "line/lineworkerserver.h"
#include "line/workerlog.h"
#include "modem/closedline.h"
#include "modem/serialline.h"
#include "modem/serialmodemport.h"
#include "sandbox/sandbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <unistd.h>

namespace {
/**
 * The program and its libraries take 60 MB, the largest Dial message (64 MB, held three times while it is
 * read) some 250 MB, a call with its largest page some 20 MB.
 */
Fax::SandboxProfile lineProfile(bool serial)
{
    Fax::SandboxProfile profile;
    profile.addressSpaceBytes = 512ull << 20;
    profile.mayUseTerminal = serial;
    return profile;
}

/** The device is opened here, while that is allowed; what is wrong with it is told to the service later. */
Fax::SwitchMaker openSerialLine(Fax::SerialModemPort &port, const QString &device)
{
    const auto refusal = port.open(device);
    return
        [&port, refusal](Fax::LineEvents &events,
                         const Fax::LineProtocol::Configure &) -> std::unique_ptr<Fax::LineSwitch> {
            if (refusal)
                return std::make_unique<Fax::ClosedLine>(events, refusal->health, refusal->reason);
            auto line = std::make_unique<Fax::SerialLine>(port, events);
            QObject::connect(&port, &Fax::SerialModemPort::lost, line.get(),
                             &Fax::SerialLine::deviceLost);
            return line;
        };
}

/**
 * A worker whose event loop stands still is ended by the kernel: a service that is not its parent cannot kill it,
 * and its end of the connection would tell it nothing.
 */
void endWhenStuck(QTimer &lifeSign)
{
    constexpr unsigned longestStill = 60; // seconds
    QObject::connect(&lifeSign, &QTimer::timeout, [] { ::alarm(longestStill); });
    lifeSign.start(std::chrono::seconds(longestStill) / 6);
    ::alarm(longestStill);
}
} // namespace

/**
 * fax-line: the software modems and telephone lines of one built-in exchange, or with --serial DEVICE the
 * fax modem there. Started by the service, never by people: LineProtocol messages in on descriptor 0, out on
 * 1, log on 2. Ends with its input, or when its device is of no use any more.
 */
int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an error of write(), not our death
    std::signal(SIGINT, SIG_IGN); // Ctrl+C is for the service, which ends our calls in order
    Fax::closeInheritedDescriptors();
    Fax::logToStandardError();
    QCoreApplication app(argc, argv);
    const auto arguments = Fax::workerArguments(QCoreApplication::arguments());
    if (!arguments)
        return 2;
    const bool serial = arguments->size() == 2 && arguments->first() == u"--serial";
    Fax::SerialModemPort port;
    Fax::LineWorkerServer server(STDIN_FILENO, STDOUT_FILENO,
                                 serial ? openSerialLine(port, arguments->last())
                                        : Fax::makeExchange);
    QObject::connect(
        &server, &Fax::LineWorkerServer::finished, &app,
        [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);

    QTimer lifeSign;
    endWhenStuck(lifeSign);
    if (!Fax::warmUpLine()) {
        qCCritical(Fax::logPort) << "The T.30 engine does not work on this machine";
        return 1;
    }
    if (const auto entered = Fax::enterSandbox(lineProfile(serial)); !entered) {
        qCCritical(Fax::logPort) << "No sandbox, no calls:" << entered.error().message();
        return 1;
    }
    const int code = QCoreApplication::exec();
    std::_Exit(code); // to close the device in order would remove a file; the kernel hangs up
}
