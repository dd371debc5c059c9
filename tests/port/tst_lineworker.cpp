#include "port/lineworker.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

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

QTEST_GUILESS_MAIN(tst_LineWorker)
#include "tst_lineworker.moc"
