// Measures what 64 ports in real time cost: a real fax-line process, 32 calls at a time for a minute, each
// of three letters, dialled again as soon as it ends. Argument: seconds, 60 if none. See README.md.
#include "base/workerprograms.h"
#include "imaging/tifffax.h"
#include "letterpage.h"
#include "port/lineprotocol.h"
#include "processfigures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QProcess>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>

using namespace Fax;
using namespace Fax::LineProtocol;

namespace {

constexpr int lines = 32; // calls at a time; two ports each
constexpr int pagesPerCall = 3;
constexpr qint64 incoming = 1'000'000; // numbers of answered calls begin here
constexpr int apartMs = 150; // between the first calls: not every page at the same moment
constexpr int longestWaitSeconds = 180; // for the last calls, then the run has failed

QString numberOf(qint64 port)
{
    return QString::number(1000 + port);
}

/** The service's side of the worker's pipes: dials, answers, "stores", and keeps the score. */
class Load : public QObject
{
    Q_OBJECT

public:
    Load()
    {
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &Load::read);
        connect(&m_process, &QProcess::finished, this, &Load::over);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(workerProgram(QStringLiteral("fax-line")), {});
        send(Configure{true});
        for (qint64 port = 1; port <= 2 * lines; ++port)
            send(AddPort{port, numberOf(port)});
    }

    ~Load() override
    {
        m_process.disconnect(this);
        m_process.closeWriteChannel(); // the end of its input ends it
        if (!m_process.waitForFinished(2000))
            m_process.kill();
    }

    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    void stopDialling() { m_dialling = false; }

    int good = 0;
    int bad = 0;
    int up = 0; ///< calls that are up now
    int mostUp = 0;
    int damagedPages = 0;
    qint64 worstLagMs = 0; ///< real time of a call beyond its line time

Q_SIGNALS:
    void ready();
    void over();

private:
    template <typename M> void send(const M &message)
    {
        m_process.write(message.encode().encode());
    }

    void dial(qint64 port)
    {
        Dial command;
        command.port = port;
        command.call = ++m_lastCall;
        command.number = numberOf(port + lines);
        command.document = m_document;
        command.pages = pagesPerCall;
        m_since[command.call].start();
        mostUp = std::max(mostUp, ++up);
        send(command);
    }

    void read()
    {
        m_reader.feed(m_process.readAllStandardOutput());
        while (const auto message = m_reader.take()) {
            if (!*message)
                return m_process.kill();
            take(**message);
        }
    }

    void take(const WorkerMessage &message)
    {
        switch (static_cast<Type>(message.type)) {
        case Type::Ready:
            for (qint64 port = 1; port <= lines; ++port)
                QTimer::singleShot(int(port) * apartMs, this, [this, port] { dial(port); });
            return Q_EMIT ready();
        case Type::Ring:
            return answer(Ring::decode(message));
        case Type::PageSent:
            return note(PageSent::decode(message));
        case Type::PageReceived:
            return store(PageReceived::decode(message));
        case Type::CallEnded:
            return count(CallEnded::decode(message));
        default:
            return;
        }
    }

    void answer(const Result<Ring> &ring)
    {
        if (ring && ring->count == 1)
            send(Answer{ring->port, incoming + ++m_lastCall, {}});
    }

    /** The line is held before the end of a page until this is answered. */
    void note(const Result<PageSent> &page)
    {
        if (page && page->verdict == Verdict::Uncertain)
            send(PageStored{page->call, page->page, true});
    }

    void store(const Result<PageReceived> &page)
    {
        if (!page)
            return;
        if (page->partial || page->bits != m_pages.value(page->page - 1).bits())
            ++damagedPages;
        send(PageStored{page->call, page->page, true});
    }

    void count(const Result<CallEnded> &end)
    {
        if (!end || end->call > incoming)
            return;
        --up;
        const bool all = end->code == ErrorCode::None && end->pagesConfirmed == pagesPerCall;
        ++(all ? good : bad);
        worstLagMs = std::max(worstLagMs, m_since.take(end->call).elapsed() - end->lineMs);
        if (m_dialling) // the other end is told of the hang-up a second later
            QTimer::singleShot(2000, this, [this, port = end->port] { dialAgain(port); });
        else if (up == 0)
            Q_EMIT over();
    }

    void dialAgain(qint64 port)
    {
        if (m_dialling)
            dial(port);
    }

    QProcess m_process;
    WorkerMessageReader m_reader;
    const QList<FaxPage> m_pages = letterPages(pagesPerCall);
    const QByteArray m_document = TiffFax::write(m_pages);
    QHash<qint64, QElapsedTimer> m_since;
    qint64 m_lastCall = 0;
    bool m_dialling = true;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int seconds = argc > 1 ? QByteArray(argv[1]).toInt() : 60;
    QTextStream out(stdout);
    Load load;
    QElapsedTimer wall;
    double cpuBefore = 0;
    double cpu = 0;
    double real = 0;
    QObject::connect(&load, &Load::ready, &load, [&] {
        QTimer::singleShot(lines * apartMs + 1000, &load, [&] { // all are off hook
            wall.start();
            cpuBefore = cpuSeconds(load.processId());
        });
        QTimer::singleShot(lines * apartMs + 1000 + seconds * 1000, &load, [&] {
            cpu = cpuSeconds(load.processId()) - cpuBefore;
            real = double(wall.elapsed()) / 1000;
            load.stopDialling();
        });
    });
    QObject::connect(&load, &Load::over, &application, &QCoreApplication::quit);
    QTimer::singleShot((seconds + longestWaitSeconds) * 1000, &application,
                       &QCoreApplication::quit);
    QCoreApplication::exec();

    out << "ports            " << 2 * lines << "\ncalls at a time  " << load.mostUp
        << "\nmeasured s       " << real << "\nCPU s of fax-line " << cpu << "\n% of one core    "
        << (real > 0 ? 100 * cpu / real : 0) << "\ngood calls       " << load.good
        << "\nbad calls        " << load.bad + load.up << "\ndamaged pages    " << load.damagedPages
        << "\nworst lag, ms    " << load.worstLagMs << "\n";
    return real > 0 && load.good > 0 && load.bad + load.up == 0 && load.damagedPages == 0 ? 0 : 1;
}

#include "bench_ports.moc"
