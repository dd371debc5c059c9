// Seconds on the line over software Class 1 modems, in real time, all calls at once on one modem bank: we and
// efax send to us and to efax, 1, 3 and 10 letters, each as it does by default; and what a call costs us.
// Argument: the most pages, 10 if none. See README.md.
#include "interop/efaxprocess.h"
#include "letterpage.h"
#include "processfigures.h"
#include "support/modembank/bankprocess.h"
#include "support/modembank/serialworker.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>

using namespace Fax;

namespace {

enum class Who { We, Efax };

constexpr int longestMinutes = 20;

/** One program on one modem. */
struct End
{
    Who who;
    QString number;
    std::unique_ptr<SerialWorker> worker{};
    std::unique_ptr<EfaxProcess> efax{};
    double cpuBefore = 0;

    void open(const BankProcess &bank)
    {
        if (who == Who::We)
            worker = std::make_unique<SerialWorker>(bank.path(number), number, 1);
        else
            efax = std::make_unique<EfaxProcess>(bank, number, EfaxProcess::Time::Machine);
        if (worker)
            QObject::connect(worker.get(), &SerialWorker::ready, worker.get(),
                             [this] { cpuBefore = cpuSeconds(worker->processId()); });
    }
    [[nodiscard]] bool isOver() const { return worker ? worker->end.has_value() : efax->isOver(); }
    [[nodiscard]] double cpu() const
    {
        return worker ? cpuSeconds(worker->processId()) - cpuBefore : 0;
    }
};

struct Call
{
    End sender;
    End receiver;
    int pages;
    double cpuSending = 0;
    double cpuReceiving = 0;
    bool isOver = false;

    void begin(const BankProcess &bank)
    {
        receiver.open(bank);
        if (receiver.efax)
            receiver.efax->receive();
        sender.open(bank);
        if (sender.efax)
            sender.efax->send(receiver.number, letterPages(pages));
        else
            QObject::connect(sender.worker.get(), &SerialWorker::ready, sender.worker.get(),
                             [this] {
                                 if (!sender.worker->end)
                                     sender.worker->dial(receiver.number, letterPages(pages));
                             });
    }
    /** Once, when both have ended: while the processes can still be asked. */
    void settle()
    {
        if (isOver || !sender.isOver() || !receiver.isOver())
            return;
        isOver = true;
        cpuSending = sender.cpu();
        cpuReceiving = receiver.cpu();
    }
    [[nodiscard]] QByteArray story() const
    {
        QByteArray story;
        for (const End *end : {&sender, &receiver}) {
            if (end->efax)
                story += end->efax->log().right(2000);
            else if (end->worker->end)
                story += errorText(end->worker->end->code).toUtf8() + ' '
                    + end->worker->end->detail.toUtf8() + '\n';
            else
                story += end->worker->health.toUtf8() + '\n';
        }
        return story;
    }
    /** From the first black row on: efax makes the top of a page its own. */
    [[nodiscard]] bool isGood() const
    {
        const QList<FaxPage> arrived = receiver.worker ? receiver.worker->received
                                                       : receiver.efax->pages();
        return isOver && withoutWhiteTop(arrived) == withoutWhiteTop(letterPages(pages));
    }
};

QString name(Who who)
{
    return who == Who::We ? QStringLiteral("we") : QStringLiteral("efax");
}

QString percent(double cpu, double seconds)
{
    return cpu > 0 ? QString::number(100 * cpu / seconds, 'f', 2) : QStringLiteral("-");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int most = argc > 1 ? QByteArray(argv[1]).toInt() : 10;
    std::vector<std::unique_ptr<Call>> calls;
    QStringList numbers{QStringLiteral("--xon-xoff")};
    for (const Who from : {Who::We, Who::Efax}) {
        for (const Who to : {Who::We, Who::Efax}) {
            for (const int pages : {1, 3, 10}) {
                if (pages > most)
                    continue;
                const QString number = QString::number(200 + calls.size());
                calls.push_back(
                    std::make_unique<Call>(Call{{from, number}, {to, u'3' + number}, pages}));
                numbers << number << u'3' + number;
            }
        }
    }
    BankProcess bank(numbers);
    const double bankBefore = cpuSeconds(bank.processId());
    for (const auto &call : calls)
        call->begin(bank);

    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        for (const auto &call : calls)
            call->settle();
        if (std::all_of(calls.begin(), calls.end(), [](const auto &call) { return call->isOver; }))
            QCoreApplication::quit();
    });
    look.start(200);
    QTimer::singleShot(longestMinutes * 60'000, &application, &QCoreApplication::quit);
    QCoreApplication::exec();

    QTextStream out(stdout);
    out << "pages  from  to    seconds off hook  % of a core: sending  receiving  good\n";
    bool good = true;
    double seconds = 0;
    for (const auto &call : calls) {
        const double line = bank.offHookSeconds(call->sender.number);
        seconds += line + bank.offHookSeconds(call->receiver.number);
        good = good && call->isGood();
        out << qSetFieldWidth(7) << Qt::left << call->pages << qSetFieldWidth(6)
            << name(call->sender.who) << name(call->receiver.who) << qSetFieldWidth(30)
            << QString::number(line, 'f', 1) << qSetFieldWidth(11)
            << percent(call->cpuSending, line) << percent(call->cpuReceiving, line)
            << qSetFieldWidth(0) << (call->isGood() ? "yes" : "NO") << "\n";
        if (!call->isGood())
            out << call->story() << "\n";
    }
    out << "The bank took " << percent(cpuSeconds(bank.processId()) - bankBefore, seconds)
        << " % of a core for each modem off hook\n";
    return good ? 0 : 1;
}
