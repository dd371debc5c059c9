#include "base/clock.h"
#include "port/portdescription.h"
#include "port/portmanager.h"
#include "port/sendestimate.h"
#include "support/fakeline.h"

#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Fax;
using namespace std::chrono_literals;

namespace {

PortConfig makeConfig(ReceiveMode receive = ReceiveMode::Auto, int rings = 2)
{
    PortConfig config;
    config.id = PortId{7};
    config.name = QStringLiteral("Line 7");
    config.driver = QStringLiteral("builtin");
    config.number = QStringLiteral("107");
    config.receive = receive;
    config.rings = rings;
    config.csid = QStringLiteral("+49 107");
    return config;
}

OutgoingCall makeCall(int firstPage = 1, int pageCount = 3)
{
    OutgoingCall call;
    call.call = CallId{11};
    call.job = JobId{5};
    call.dialString = QStringLiteral("102");
    call.address = QStringLiteral("102");
    call.firstPage = firstPage;
    call.pageCount = pageCount;
    call.pages = pageCount - firstPage + 1;
    call.settings.localId = QStringLiteral("107");
    call.document = QByteArray(3600, 'x');
    call.pageOctets = QList<qint64>(call.pages, 1200);
    return call;
}

} // namespace

class tst_Port : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendingSequence();
    void failureIsShown_data();
    void failureIsShown();
    void receivingSequence();
    void hangUpShowsAborting();
    void hangUpWithoutCall();
    void statusOfResumedFax();
    void dialsOnlyWhenFree();
    void freeForTheNextCallAtOnce();
    void receiveModes_data();
    void receiveModes();
    void asksAtEachRingUntilAnswered();
    void manualAnswer();
    void ringsThenCallerGivesUp();
    void foreignEventsAreIgnored();
    void offlineAndBack();
    void statusIsThrottled();
    void descriptions_data();
    void descriptions();
    void secondsLeft_data();
    void secondsLeft();
    void configsComeAndGo();
    void findsByIdAndName();

private:
    void load(const PortConfig &config);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<PortManager> m_manager;
    FakeLine *m_line = nullptr;
    Port *m_port = nullptr;
    QList<PortState> m_states;
};

void tst_Port::init()
{
    m_manager.reset();
    m_clock = std::make_unique<ManualClock>(QDateTime({2026, 5, 6}, {13, 51}, Qt::UTC));
    const auto makeLine = [this](const PortConfig &) {
        auto line = std::make_unique<FakeLine>();
        m_line = line.get();
        return line;
    };
    m_manager = std::make_unique<PortManager>(makeLine, *m_clock);
    load(makeConfig());
    m_manager->start();
    m_states.clear();
}

void tst_Port::load(const PortConfig &config)
{
    m_manager->setConfigs({});
    m_manager->setConfigs({config});
    m_port = m_manager->port(config.id);
    m_states.clear();
    connect(m_port, &Port::stateChanged, this, [this](PortState state) { m_states.append(state); });
}

void tst_Port::sendingSequence()
{
    QSignalSpy ended(m_manager.get(), &PortManager::callEnded);
    QVERIFY(m_port->dial(makeCall()));
    m_line->progress(PortState::Dialing);
    m_line->progress(PortState::Ringing);
    m_line->progress(PortState::Answered, CallPhase::B);
    m_line->progress(PortState::Sending, CallPhase::C, 1);
    QVERIFY(m_port->status().send);
    m_line->sendPage(1);
    m_line->progress(PortState::Sending, CallPhase::C, 2);
    m_line->end(ErrorCode::None);
    QCOMPARE(ended.size(), 1);
    QTRY_COMPARE(m_states.size(), 5);
    const QList<PortState> expected{PortState::Initializing, PortState::Dialing, PortState::Sending,
                                    PortState::Completed, PortState::Available};
    QCOMPARE(m_states, expected);
    QVERIFY(!m_port->status().send);
    QCOMPARE(m_port->status().description, QStringLiteral("Idle, last: sent 1 page 13:51"));
}

void tst_Port::failureIsShown_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<PortState>("state");
    QTest::newRow("busy") << ErrorCode::Busy << PortState::Busy;
    QTest::newRow("no answer") << ErrorCode::NoAnswer << PortState::NoAnswer;
    QTest::newRow("no dial tone") << ErrorCode::NoDialTone << PortState::NoDialTone;
    QTest::newRow("not a fax") << ErrorCode::NotFaxCall << PortState::NotFaxCall;
    QTest::newRow("bad number") << ErrorCode::BadNumber << PortState::BadAddress;
    QTest::newRow("hung up") << ErrorCode::DisconnectedSending << PortState::Disconnected;
    QTest::newRow("training") << ErrorCode::TrainingFailed << PortState::FatalError;
    QTest::newRow("line fault") << ErrorCode::LineFault << PortState::Disconnected;
}

void tst_Port::failureIsShown()
{
    QFETCH(ErrorCode, code);
    QFETCH(PortState, state);
    QVERIFY(m_port->dial(makeCall()));
    m_line->end(code);
    QCOMPARE(m_port->state(), state);
    QCOMPARE(m_port->status().lastResult, code);
    QCOMPARE(m_port->status().lastResultText, errorText(code));
    QTRY_COMPARE(m_port->state(), PortState::Available);
    QCOMPARE(m_port->status().lastResult, code);
}

void tst_Port::receivingSequence()
{
    m_line->ring(7, 1, QStringLiteral("101"));
    m_line->ring(7, 2, QStringLiteral("101"));
    QVERIFY(m_port->answer(CallId{20}));
    QCOMPARE(m_line->answered.first().settings.localId, QStringLiteral("+49 107"));
    QVERIFY2(m_line->answered.first().settings.watchdogSeconds >= 3600,
             "a long fax that keeps coming is no reason to hang up");
    m_line->progress(PortState::Answered, CallPhase::B);
    m_line->progress(PortState::Receiving, CallPhase::C, 1);
    QVERIFY(m_port->status().receive);
    QCOMPARE(m_port->status().callerId, QStringLiteral("101"));
    QCOMPARE(m_port->status().csid, QStringLiteral("+49 107"));
    m_manager->pageStored(CallId{20}, 1, true);
    QCOMPARE(m_port->status().pagesConfirmed, 1);
    m_line->end(ErrorCode::None);
    m_port->showRouting();
    QTRY_COMPARE(m_states.size(), 6);
    const QList<PortState> expected{PortState::Ringing,   PortState::Answered,
                                    PortState::Receiving, PortState::Completed,
                                    PortState::Routing,   PortState::Available};
    QCOMPARE(m_states, expected);
}

void tst_Port::hangUpShowsAborting()
{
    QVERIFY(m_port->dial(makeCall()));
    m_line->progress(PortState::Sending, CallPhase::C, 1);
    QVERIFY(m_port->hangUp());
    QVERIFY(m_port->hangUp()); // asking twice hangs up once
    QCOMPARE(m_line->hungUp, QList<qint64>{11});
    QCOMPARE(m_port->state(), PortState::Aborting);
    m_line->progress(PortState::Sending, CallPhase::C, 1);
    QCOMPARE(m_port->state(), PortState::Aborting);
    m_line->end(ErrorCode::UserAbort);
    QCOMPARE(m_port->state(), PortState::Aborting);
    QTRY_COMPARE(m_port->state(), PortState::Available);
}

void tst_Port::hangUpWithoutCall()
{
    QCOMPARE(m_port->hangUp().error().code, ErrorCode::InvalidOperation);
    QVERIFY(m_line->hungUp.isEmpty());
}

void tst_Port::statusOfResumedFax()
{
    QVERIFY(m_port->dial(makeCall(3, 5)));
    QCOMPARE(m_port->status().currentPage, 0);
    m_line->progress(PortState::Sending, CallPhase::C, 2);
    m_clock->advance(90s);
    const PortStatus status = m_port->status();
    QCOMPARE(status.currentPage, 4);
    QCOMPARE(status.pageCount, 5);
    QCOMPARE(status.elapsedTime, 90);
    QCOMPARE(status.jobId, JobId{5});
    QCOMPARE(status.description, QStringLiteral("Sending page 4 to 102"));
    QVERIFY(status.secondsLeft > 0);
}

void tst_Port::dialsOnlyWhenFree()
{
    m_line->ring(7, 1);
    QVERIFY(!m_port->isFree());
    QCOMPARE(m_port->dial(makeCall()).error().code, ErrorCode::LineUnavailable);
    QVERIFY(m_line->dialled.isEmpty());
}

void tst_Port::freeForTheNextCallAtOnce()
{
    QVERIFY(m_port->dial(makeCall()));
    m_line->end(ErrorCode::None);
    QVERIFY(m_port->isFree());
    QVERIFY(m_port->dial(makeCall()));
    QCOMPARE(m_line->dialled.size(), 2);

    PortConfig later = makeConfig();
    later.id = PortId{8};
    m_manager->setConfigs({makeConfig(), later});
    Port *other = m_manager->port(later.id);
    OutgoingCall call = makeCall();
    call.call = CallId{12};
    QVERIFY(other->dial(call));
    m_line->end(ErrorCode::None);
    QTRY_COMPARE(other->state(), PortState::Available); // so the first result's time is over, too
    QCOMPARE(m_port->state(), PortState::Initializing);
}

void tst_Port::receiveModes_data()
{
    QTest::addColumn<ReceiveMode>("mode");
    QTest::addColumn<int>("rings");
    QTest::addColumn<int>("answeredAtRing");
    QTest::newRow("auto 1") << ReceiveMode::Auto << 1 << 1;
    QTest::newRow("auto 3") << ReceiveMode::Auto << 3 << 3;
    QTest::newRow("manual") << ReceiveMode::Manual << 1 << 0;
    QTest::newRow("off") << ReceiveMode::Off << 1 << 0;
}

void tst_Port::receiveModes()
{
    QFETCH(ReceiveMode, mode);
    QFETCH(int, rings);
    QFETCH(int, answeredAtRing);
    load(makeConfig(mode, rings));
    int asked = 0;
    connect(m_manager.get(), &PortManager::answerDue, this, [&] {
        asked = m_port->status().ringCount;
        QVERIFY(m_port->answer(CallId{20}));
    });
    for (int ring = 1; ring <= 5; ++ring)
        m_line->ring(7, ring);
    QCOMPARE(asked, answeredAtRing);
}

void tst_Port::asksAtEachRingUntilAnswered()
{
    QSignalSpy due(m_manager.get(), &PortManager::answerDue);
    m_line->ring(7, 1);
    m_line->ring(7, 2);
    QCOMPARE(due.size(), 1);
    m_line->ring(7, 3); // whoever should have answered could not
    QCOMPARE(due.size(), 2);
    QVERIFY(m_port->answer(CallId{20}));
    m_line->ring(7, 4);
    QCOMPARE(due.size(), 2);
}

void tst_Port::manualAnswer()
{
    load(makeConfig(ReceiveMode::Manual));
    QCOMPARE(m_port->answer(CallId{20}).error().code, ErrorCode::InvalidOperation);
    m_line->ring(7, 1);
    QVERIFY(m_port->answer(CallId{20}));
    QCOMPARE(m_port->answer(CallId{21}).error().code, ErrorCode::InvalidOperation);
    QCOMPARE(m_line->answered.size(), 1);
}

void tst_Port::ringsThenCallerGivesUp()
{
    QSignalSpy freed(m_manager.get(), &PortManager::portFreed);
    m_line->ring(7, 1, QStringLiteral("101"));
    m_line->endRing(7);
    QCOMPARE(m_port->state(), PortState::Available);
    QCOMPARE(m_port->status().callerId, QString());
    QVERIFY(m_port->isFree());
    QCOMPARE(freed.size(), 1);
}

void tst_Port::foreignEventsAreIgnored()
{
    QSignalSpy ended(m_manager.get(), &PortManager::callEnded);
    m_line->end(ErrorCode::None); // no call is up
    QVERIFY(m_port->dial(makeCall()));
    LineProtocol::CallEnded other;
    other.port = 7;
    other.call = 999;
    Q_EMIT m_line->callEnded(other);
    QCOMPARE(ended.size(), 0);
    QVERIFY(m_port->isInCall());
}

void tst_Port::offlineAndBack()
{
    QSignalSpy freed(m_manager.get(), &PortManager::portFreed);
    QVERIFY(m_port->dial(makeCall()));
    m_line->setReady(false);
    QCOMPARE(m_port->state(), PortState::Offline);
    QVERIFY(!m_port->isInCall());
    QVERIFY(!m_port->isFree());
    freed.clear();
    m_line->setReady(true);
    QCOMPARE(m_port->state(), PortState::Available);
    QCOMPARE(m_port->status().lastResult, ErrorCode::LineFault);
    QCOMPARE(freed.size(), 1);
}

void tst_Port::statusIsThrottled()
{
    QVERIFY(m_port->dial(makeCall()));
    QSignalSpy changed(m_port, &Port::statusChanged);
    int page = 0;
    QTimer progress;
    connect(&progress, &QTimer::timeout, this,
            [&] { m_line->progress(PortState::Sending, CallPhase::C, ++page); });
    QElapsedTimer timer;
    timer.start();
    progress.start(1);
    QTRY_VERIFY(changed.size() >= 4);
    progress.stop();
    const auto most = timer.elapsed() / Port::statusInterval.count() + 2;
    QVERIFY2(changed.size() <= most, qPrintable(QString::number(changed.size())));
    int shown = 0;
    connect(m_port, &Port::statusChanged, this, [&] { shown = m_port->status().currentPage; });
    m_line->progress(PortState::Sending, CallPhase::C, page + 1);
    QTRY_COMPARE(shown, page + 1);
}

void tst_Port::descriptions_data()
{
    QTest::addColumn<PortState>("state");
    QTest::addColumn<CallPhase>("phase");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("text");
    QTest::newRow("idle") << PortState::Available << CallPhase::Idle << 0 << "Idle";
    QTest::newRow("dialling") << PortState::Dialing << CallPhase::A << 0 << "Dialing 102";
    QTest::newRow("training") << PortState::Sending << CallPhase::B << 0
                              << "Negotiating: training 9600";
    QTest::newRow("page") << PortState::Sending << CallPhase::C << 3 << "Sending page 3 to 102";
    QTest::newRow("confirmation") << PortState::Sending << CallPhase::D << 3
                                  << "Waiting for confirmation of page 3";
    QTest::newRow("receiving") << PortState::Receiving << CallPhase::C << 2
                               << "Receiving page 2 from ACME";
    QTest::newRow("ringing") << PortState::Ringing << CallPhase::A << 0 << "Ringing (1 of 2), 101";
    QTest::newRow("offline") << PortState::Offline << CallPhase::Idle << 0
                             << "The line worker is not running";
}

void tst_Port::descriptions()
{
    QFETCH(PortState, state);
    QFETCH(CallPhase, phase);
    QFETCH(int, page);
    QFETCH(QString, text);
    PortStatus status;
    status.state = state;
    status.phase = phase;
    status.currentPage = page;
    status.step = QStringLiteral("TCF");
    status.bitRate = 9600;
    status.address = QStringLiteral("102");
    status.callerId = QStringLiteral("101");
    status.ringCount = 1;
    if (state == PortState::Receiving)
        status.tsid = QStringLiteral("ACME");
    QCOMPARE(portDescription(status, makeConfig(), QTimeZone::utc()), text);
}

void tst_Port::secondsLeft_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("seconds");
    // 18,000 and 36,000 octets at 14,400 bit/s: 10 s and 20 s of data, 4 s of confirmation each
    QTest::newRow("set-up") << 0 << 0 << 53;
    QTest::newRow("first page begins") << 1 << 0 << 38;
    QTest::newRow("half of the second") << 2 << 50 << 14;
    QTest::newRow("all sent") << 2 << 100 << 4;
    QTest::newRow("nonsense from the worker") << 9 << 400 << 0;
}

void tst_Port::secondsLeft()
{
    QFETCH(int, page);
    QFETCH(int, percent);
    QFETCH(int, seconds);
    const SendEstimate estimate{{18000, 36000}, page, percent, 14400};
    QCOMPARE(estimate.secondsLeft(), seconds);
}

void tst_Port::configsComeAndGo()
{
    QSignalSpy removed(m_manager.get(), &PortManager::portRemoved);
    PortConfig second = makeConfig();
    second.id = PortId{8};
    second.name = QStringLiteral("Second");
    second.number = QStringLiteral("108");
    second.priority = 1;
    PortConfig first = makeConfig();
    first.priority = 2;
    m_manager->setConfigs({first, second});
    QCOMPARE(m_line->ports, (QList<qint64>{7, 8}));
    QCOMPARE(m_manager->ports().first()->config().id, PortId{8}); // by priority
    QCOMPARE(m_manager->port(PortId{7}), m_port); // the same object goes on
    m_manager->setConfigs({second});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_line->ports, QList<qint64>{8});
}

void tst_Port::findsByIdAndName()
{
    QCOMPARE(m_manager->find(QStringLiteral("7")).value(), m_port);
    QCOMPARE(m_manager->find(QStringLiteral("line 7")).value(), m_port);
    QCOMPARE(m_manager->find(QStringLiteral("Line")).error().code, ErrorCode::NotFound);
    QCOMPARE(m_manager->find(QString()).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_Port)
#include "tst_port.moc"
