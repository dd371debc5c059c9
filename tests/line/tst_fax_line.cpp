#include "base/workerprograms.h"
#include "imaging/tifffax.h"
#include "port/lineprotocol.h"
#include "support/linebench.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

#include <csignal>

using namespace Fax;
using namespace Fax::LineProtocol;

/** The real worker and its messages; answers rings and stores pages unless told otherwise. */
class Worker : public QObject
{
    Q_OBJECT

public:
    explicit Worker(bool realTime)
    {
        connect(&process, &QProcess::readyReadStandardOutput, this, &Worker::read);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(workerProgram(QStringLiteral("fax-line")), {});
        send(Configure{realTime});
        send(AddPort{1, QStringLiteral("101")});
        send(AddPort{2, QStringLiteral("102")});
    }
    ~Worker() override
    {
        process.disconnect(this);
        process.kill();
        process.waitForFinished();
    }

    template <typename M> void send(const M &message) { process.write(message.encode().encode()); }

    void dial(const QList<FaxPage> &pages)
    {
        Dial command;
        command.port = 1;
        command.call = 11;
        command.number = QStringLiteral("102");
        command.document = TiffFax::write(pages);
        command.pages = static_cast<int>(pages.size());
        send(command);
    }

    QProcess process;
    bool stores = true;
    int malformed = 0;
    QList<Ready> ready;
    QList<Ring> rings;
    QList<Progress> progresses;
    QList<Frame> frames;
    QList<PageSent> sent;
    QList<PageReceived> received;
    QHash<qint64, CallEnded> ends;
    QList<Alive> alive;

private:
    template <typename M> void keep(QList<M> &list, const WorkerMessage &message)
    {
        if (const auto decoded = M::decode(message))
            list.append(*decoded);
        else
            ++malformed;
    }

    void read()
    {
        m_reader.feed(process.readAllStandardOutput());
        while (const auto message = m_reader.take()) {
            if (!*message) {
                ++malformed;
                return;
            }
            take(**message);
        }
    }

    void take(const WorkerMessage &message)
    {
        switch (static_cast<Type>(message.type)) {
        case Type::Ready:
            return keep(ready, message);
        case Type::Ring: {
            keep(rings, message);
            if (rings.last().count == 1)
                send(Answer{rings.last().port, 22, {}});
            return;
        }
        case Type::Progress:
            return keep(progresses, message);
        case Type::Frame:
            return keep(frames, message);
        case Type::PageSent: {
            keep(sent, message);
            if (sent.last().verdict == Verdict::Uncertain)
                send(PageStored{sent.last().call, sent.last().page, true});
            return;
        }
        case Type::PageReceived: {
            keep(received, message);
            if (stores)
                send(PageStored{received.last().call, received.last().page, true});
            return;
        }
        case Type::CallEnded: {
            QList<CallEnded> one;
            keep(one, message);
            ends.insert(one.last().call, one.last());
            return;
        }
        case Type::Alive:
            return keep(alive, message);
        default:
            return;
        }
    }

    WorkerMessageReader m_reader;
};

class tst_FaxLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesArriveBitForBit();
    void killedInAPage();
    void realTime();
    void garbageEndsIt_data();
    void garbageEndsIt();
    void endOfInputEndsIt();
    void unansweredPageIsNotConfirmed();
};

void tst_FaxLine::pagesArriveBitForBit()
{
    Worker worker(false);
    const QList<FaxPage> pages{testPage(1728, 400, Resolution::Fine, 1),
                               testPage(1728, 300, Resolution::Fine, 2)};
    worker.dial(pages);
    QTRY_COMPARE_WITH_TIMEOUT(worker.ends.size(), 2, 20'000);

    QCOMPARE(worker.malformed, 0);
    QCOMPARE(worker.ready.size(), 1);
    QCOMPARE(worker.ends[11].code, ErrorCode::None);
    QCOMPARE(worker.ends[11].pagesConfirmed, 2);
    QCOMPARE(worker.ends[22].code, ErrorCode::None);
    QCOMPARE(worker.ends[22].pagesConfirmed, 2);
    QCOMPARE(worker.received.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const PageReceived &page = worker.received[i];
        QCOMPARE(FaxPage(page.width, page.rows, page.resolution, page.bits), pages[i]);
    }
    QVERIFY(!worker.frames.isEmpty());
    QCOMPARE(worker.process.state(), QProcess::Running);
}

void tst_FaxLine::killedInAPage()
{
    Worker worker(false);
    QList<FaxPage> pages;
    for (int i = 0; i < 2; ++i)
        pages.append(testPage(2432, 1500, Resolution::Superfine, i));
    worker.stores = false; // the line stands still at the end of the first page
    worker.dial(pages);
    QTRY_VERIFY_WITH_TIMEOUT(!worker.received.isEmpty(), 20'000);
    QVERIFY(worker.ends.isEmpty());
    QSignalSpy finished(&worker.process, &QProcess::finished);
    ::kill(static_cast<pid_t>(worker.process.processId()), SIGKILL);
    QVERIFY(finished.wait(5000));
    QCOMPARE(worker.process.exitStatus(), QProcess::CrashExit);
    QVERIFY(worker.ends.isEmpty());
}

/** A call in real time: line time goes with the clock, signs of life and progress keep their pace. */
void tst_FaxLine::realTime()
{
    Worker worker(true);
    QTRY_COMPARE_WITH_TIMEOUT(worker.ready.size(), 1, 10'000);
    QElapsedTimer timer;
    timer.start();
    worker.dial({testPage(1728, 100, Resolution::Standard)});
    QTRY_VERIFY_WITH_TIMEOUT(worker.alive.size() >= 2, 10'000);
    QVERIFY(worker.alive.first().calls == 1);
    qint64 lineMs = 0; // of the caller, who began with the timer
    for (const Progress &progress : std::as_const(worker.progresses))
        lineMs = progress.call == 11 ? progress.lineMs : lineMs;
    QVERIFY2(lineMs > timer.elapsed() / 2 && lineMs < timer.elapsed() + 500,
             qPrintable(QStringLiteral("%1 of %2 ms").arg(lineMs).arg(timer.elapsed())));
    QVERIFY(worker.progresses.size() <= 2 * (timer.elapsed() / 250 + 2)); // two calls
    worker.send(HangUp{1, 11});
    QTRY_COMPARE_WITH_TIMEOUT(worker.ends.size(), 2, 10'000);
    QCOMPARE(worker.ends[11].code, ErrorCode::UserAbort);
    QCOMPARE(worker.malformed, 0);
}

void tst_FaxLine::garbageEndsIt_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("noise") << QByteArray(4096, '\xA7');
    QTest::newRow("endless-length") << QByteArray::fromHex("ffffffff0101a0");
    QTest::newRow("unknown-type") << WorkerMessage{200, {}}.encode();
    QTest::newRow("event-as-command") << Alive{1}.encode().encode();
    QTest::newRow("second-configure") << Configure{false}.encode().encode();
    QTest::newRow("field-out-of-range")
        << Condition{1, true, false, true, {.delayMs = 9'999'999}}.encode().encode();
}

void tst_FaxLine::garbageEndsIt()
{
    QFETCH(QByteArray, octets);
    Worker worker(false);
    QTRY_COMPARE_WITH_TIMEOUT(worker.ready.size(), 1, 10'000);
    QSignalSpy finished(&worker.process, &QProcess::finished);
    worker.process.write(octets);
    QVERIFY(finished.wait(5000));
    QCOMPARE(worker.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(worker.process.exitCode(), 1);
}

void tst_FaxLine::endOfInputEndsIt()
{
    Worker worker(false);
    QTRY_COMPARE_WITH_TIMEOUT(worker.ready.size(), 1, 10'000);
    QSignalSpy finished(&worker.process, &QProcess::finished);
    worker.process.closeWriteChannel();
    QVERIFY(finished.wait(5000));
    QCOMPARE(worker.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(worker.process.exitCode(), 0);
}

void tst_FaxLine::unansweredPageIsNotConfirmed()
{
    Worker worker(false);
    worker.stores = false;
    worker.dial({testPage(1728, 200, Resolution::Fine)});
    QTRY_COMPARE_WITH_TIMEOUT(worker.ends.size(), 2, 20'000);
    QCOMPARE(worker.ends[22].code, ErrorCode::PageNotStored);
    QCOMPARE(worker.ends[11].code, ErrorCode::ConfirmationLost);
    QVERIFY(worker.ends[11].lastPageUncertain);
    QCOMPARE(worker.ends[11].pagesConfirmed, 0);
}

QTEST_GUILESS_MAIN(tst_FaxLine)
#include "tst_fax_line.moc"
