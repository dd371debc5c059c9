#include "imaging/tifffax.h"
#include "port/lineworker.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace Fax;
using namespace std::chrono_literals;

class tst_LineWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingProgram();
    void programThatBreaksTheProtocol_data();
    void programThatBreaksTheProtocol();
    void callsWithoutWorkerEnd();
    void destroyedWhileStarting();
    void lostWorkerComesBack_data();
    void lostWorkerComesBack();
    void deathBeforeTheAnswerIsUncertain_data();
    void deathBeforeTheAnswerIsUncertain();
    void nothingIsHandledAfterAViolation();
};

void tst_LineWorker::missingProgram()
{
    LineWorker worker({QStringLiteral("/nonexistent/fax-line"), false, 5s, 10s});
    QSignalSpy ready(&worker, &LineDriver::readyChanged);
    worker.start();
    QTRY_VERIFY(worker.starts() >= 2);
    QVERIFY(!worker.isReady());
    QCOMPARE(ready.size(), 0);
}

void tst_LineWorker::programThatBreaksTheProtocol_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("echoes our own messages") << "/bin/cat";
    QTest::newRow("writes text") << "/bin/ls";
    QTest::newRow("ends at once") << "/bin/true";
    QTest::newRow("endless text") << "/usr/bin/yes";
}

void tst_LineWorker::programThatBreaksTheProtocol()
{
    QFETCH(QString, program);
    LineWorker worker({program, false, 1s, 10s});
    QSignalSpy ready(&worker, &LineDriver::readyChanged);
    worker.start();
    QTRY_VERIFY(worker.starts() >= 3); // dropped and started again, with less and less haste
    QCOMPARE(ready.size(), 0);
}

void tst_LineWorker::callsWithoutWorkerEnd()
{
    LineWorker worker({QStringLiteral("/nonexistent/fax-line"), false, 5s, 10s});
    QList<ErrorCode> ends;
    connect(&worker, &LineDriver::callEnded, this,
            [&](const LineProtocol::CallEnded &end) { ends.append(end.code); });
    LineProtocol::Dial dial;
    dial.port = 1;
    dial.call = 4;
    worker.dial(dial);
    QVERIFY(ends.isEmpty()); // never from inside the command
    QTRY_COMPARE(ends, QList<ErrorCode>{ErrorCode::LineFault});
}

void tst_LineWorker::destroyedWhileStarting()
{
    auto worker = std::make_unique<LineWorker>(
        LineWorker::Options{QStringLiteral("/bin/cat"), false, 5s, 10s});
    worker->start();
    worker.reset();
    QVERIFY(!worker);
}

void tst_LineWorker::lostWorkerComesBack_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("killed") << SIGKILL;
    QTest::newRow("hangs") << SIGSTOP; // no sign of life while a call is up
}

void tst_LineWorker::lostWorkerComesBack()
{
    QFETCH(int, signal);
    LineWorker worker({{}, true, 5s, 1500ms}); // real time: the call lasts
    worker.addPort({1, QStringLiteral("101")});
    worker.addPort({2, QStringLiteral("102")});
    worker.setCondition({.port = 1});
    QList<bool> ready;
    connect(&worker, &LineDriver::readyChanged, this, [&](bool now) { ready.append(now); });
    QList<LineProtocol::CallEnded> ends;
    connect(&worker, &LineDriver::callEnded, this,
            [&](const LineProtocol::CallEnded &end) { ends.append(end); });
    int rings = 0;
    connect(&worker, &LineDriver::rang, this, [&] { ++rings; });
    worker.start();
    QTRY_VERIFY(worker.isReady());
    QVERIFY(!worker.engine().isEmpty());

    LineProtocol::Dial dial;
    dial.port = 1;
    dial.call = 4;
    dial.number = QStringLiteral("102");
    dial.document = TiffFax::write({FaxPage(1728, 100, Resolution::Fine)});
    dial.pages = 1;
    worker.dial(dial);
    QTRY_VERIFY(rings > 0);
    QCOMPARE(::kill(static_cast<pid_t>(worker.processId()), signal), 0);
    QTRY_COMPARE(ready, (QList<bool>{true, false, true}));
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends.first().call, 4);
    QCOMPARE(ends.first().code, ErrorCode::LineFault);

    rings = 0; // the new process knows the ports
    dial.call = 5;
    worker.dial(dial);
    QTRY_VERIFY(rings > 0);
    worker.hangUp({1, 5});
    QTRY_COMPARE(ends.size(), 2);
}

namespace {
/** Path of a worker that is ready, takes a call, says this about it and is gone; "" if it cannot be made. */
QString workerThatSays(const QTemporaryDir &folder, const QByteArray &said)
{
    const auto put = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    const QByteArray path = QFile::encodeName(folder.path());
    const bool made = put(QStringLiteral("ready"),
                          LineProtocol::Ready{QStringLiteral("test")}.encode().encode())
        && put(QStringLiteral("said"), said)
        && put(QStringLiteral("worker"),
               "#!/bin/sh\ncat " + path + "/ready\nhead -c 2000 >/dev/null\ncat " + path
                   + "/said\n");
    return made ? folder.filePath(QStringLiteral("worker")) : QString();
}

/** How a call of two pages ends, of which the worker says this and then nothing more. */
std::optional<LineProtocol::CallEnded> endOfCall(const QByteArray &said)
{
    const QTemporaryDir folder;
    LineWorker worker({workerThatSays(folder, said), false, 5s, 10s});
    QSignalSpy ends(&worker, &LineDriver::callEnded);
    worker.start();
    LineProtocol::Dial dial;
    dial.port = 1;
    dial.call = 4;
    dial.number = QStringLiteral("102");
    dial.document = QByteArray(4000, 'x'); // what the worker waits for
    dial.pages = 2;
    if (!QTest::qWaitFor([&] { return worker.isReady(); }))
        return {};
    worker.dial(dial);
    if (!QTest::qWaitFor([&] { return !ends.isEmpty(); }) || ends.size() > 1)
        return {};
    return ends.first().first().value<LineProtocol::CallEnded>();
}
} // namespace

void tst_LineWorker::deathBeforeTheAnswerIsUncertain_data()
{
    using namespace LineProtocol;
    constexpr qint64 call = 4;
    const auto sent = [](const char *name, const char *octets = "") {
        return Frame{
            call, 0, Direction::Sent, QString::fromLatin1(name), QByteArray::fromHex(octets), {}}
            .encode()
            .encode();
    };
    const auto received = [](const char *name) {
        return Frame{call, 0, Direction::Received, QString::fromLatin1(name), {}, {}}
            .encode()
            .encode();
    };
    const QByteArray taken = PageSent{call, 1, Verdict::Confirmed, 100, 0}.encode().encode();

    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("uncertain");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("in the page") << sent("DCS") + received("CFR") << false;
    QTest::newRow("whole page") << sent("EOP") << true;
    QTest::newRow("whole page with ECM") << sent("PPS", "ff13be2f000010") << true;
    QTest::newRow("block of a page") << sent("PPS", "ff13be00000010") << false;
    QTest::newRow("answered") << sent("MPS") + taken << false;
    QTest::newRow("the next page whole") << sent("MPS") + taken + sent("EOP") << true;
    QTest::newRow("refused") << sent("EOP") + received("RTN") << false;
    QTest::newRow("parts asked for") << sent("PPS", "ff13be2f000010") + received("PPR") << false;
    QTest::newRow("a page that came in") << received("EOP") << false;
}

void tst_LineWorker::deathBeforeTheAnswerIsUncertain()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, uncertain);
    const auto end = endOfCall(said);
    QVERIFY(end);
    QCOMPARE(end->code, ErrorCode::LineFault);
    QCOMPARE(end->lastPageUncertain, uncertain);
}

/** What stands behind a broken message in the same write is not believed. */
void tst_LineWorker::nothingIsHandledAfterAViolation()
{
    LineProtocol::CallEnded good;
    good.port = 1;
    good.call = 4;
    good.code = ErrorCode::None;
    good.pagesConfirmed = 2;
    const auto end = endOfCall(WorkerMessage{200, {}}.encode() + good.encode().encode());
    QVERIFY(end);
    QCOMPARE(end->code, ErrorCode::LineFault);
    QCOMPARE(end->pagesConfirmed, 0);
}

QTEST_GUILESS_MAIN(tst_LineWorker)
#include "tst_lineworker.moc"
