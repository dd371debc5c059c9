// fax-deliver: hands one received fax or one receipt on, by mail or to a printer. Started by
// DeliveryClient, never by people.

#include "base/workermessage.h"
#include "base/workerprocess.h"
#include "mailsender.h"
#include "printing.h"
#include "sandbox/sandbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <curl/curl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace Fax {

namespace {

/** One message; the other end need not close. */
Result<DeliveryOrder> readOrder()
{
    WorkerMessageReader reader;
    QByteArray octets(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, octets.data(),
                                     static_cast<size_t>(octets.size()));
        if (count <= 0)
            return failure(ErrorCode::ProtocolViolation, QStringLiteral("the order is cut off"));
        reader.feed(octets.left(count));
        if (const auto message = reader.take())
            return message->and_then(&DeliveryProtocol::decodeOrder);
    }
}

void lockIn(const SandboxProfile &profile)
{
    if (const auto locked = enterSandbox(profile); !locked) {
        std::fprintf(stderr, "fax-deliver: %s\n", qPrintable(locked.error().message()));
        _exit(1);
    }
}

SandboxProfile networkProfile()
{
    SandboxProfile profile;
    profile.mayUseNetwork = true;
    profile.mayReadFiles = true; // certificates, the settings of CUPS
    profile.readableFolders = {QStringLiteral("/etc"), QStringLiteral("/usr"),
                               QStringLiteral("/run/cups"), QStringLiteral("/dev")};
    profile.fileSizeBytes = 0;
    return profile;
}

struct Deliverer
{
    const DeliveryOrder &order;

    DeliveryOutcome operator()(const MailOrder &mail) const
    {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        MailSender sender(mail, order);
        if (const auto unknown = sender.resolve())
            return *unknown;
        lockIn(networkProfile());
        return sender.send();
    }

    DeliveryOutcome operator()(const PrintOrder &print) const
    {
        Printing printing(print, order);
        if (const auto unreachable = printing.connect())
            return *unreachable;
        lockIn(networkProfile());
        return printing.run();
    }
};

void answer(const DeliveryOutcome &outcome)
{
    QFile output;
    if (output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        output.write(DeliveryProtocol::encode(outcome).encode());
}

} // namespace

} // namespace Fax

int main(int argc, char **argv)
{
    std::signal(SIGINT, SIG_IGN); // Ctrl+C is for the service
    std::signal(SIGPIPE, SIG_IGN);
    Fax::closeInheritedDescriptors();
    const QCoreApplication application(argc, argv);
    if (!Fax::workerArguments(QCoreApplication::arguments()))
        return 2;
    const auto order = Fax::readOrder();
    if (!order) {
        std::fprintf(stderr, "fax-deliver: %s\n", qPrintable(order.error().message()));
        return 1;
    }
    alarm(static_cast<unsigned>(order->timeLimit.count())
          + 5); // a library may hang where we do not look
    Fax::answer(std::visit(Fax::Deliverer{*order}, order->what));
    return 0;
}
