#include "dashboard/dashboardplace.h"
#include "dashboard/linecard.h"
#include "windowbench.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

using namespace Fax;

/** One card: values of all states, no jumps, actions. */
class tst_DashboardCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsEveryStatusProperty_data();
    void showsEveryStatusProperty();
    void valueIsUpdated_data();
    void valueIsUpdated();
    void idleKeepsLabels();
    void layoutDoesNotJump_data();
    void layoutDoesNotJump();
    void clockTicks();
    void clockStopsWhenStale();
    void resultStaysThirtySeconds();
    void resultGivesWayToFault();
    void hangUpAsksAndAnswers();
    void hangUpSaysWhatIsLost_data();
    void hangUpSaysWhatIsLost();
    void hangUpKeepsAfterTimeout();
    void buttonsFollowState_data();
    void buttonsFollowState();
    void switchesAct();
    void refusedSwitchSnapsBack();
    void eventsAreShownLive();

private:
    void openWith(const QString &state);
    [[nodiscard]] QString text(const char *part) const;
    [[nodiscard]] Ui::LineCard *card() const;

    std::unique_ptr<WindowBench> m_bench;
};

void tst_DashboardCard::init()
{
    m_bench = std::make_unique<WindowBench>();
}

void tst_DashboardCard::cleanup()
{
    m_bench.reset();
}

void tst_DashboardCard::openWith(const QString &state)
{
    Seed::addPorts(m_bench->link, {state});
    QVERIFY(m_bench->open());
}

Ui::LineCard *tst_DashboardCard::card() const
{
    return m_bench->window->dashboard().card(PortId{1});
}

QString tst_DashboardCard::text(const char *part) const
{
    const auto *label = card()->findChild<QLabel *>(QStringLiteral("card.1.")
                                                    + QLatin1StringView(part));
    return label == nullptr ? QStringLiteral("no such label") : label->text();
}

void tst_DashboardCard::showsEveryStatusProperty_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *state, const char *part, const char *shown) {
        QTest::newRow(name) << QString::fromLatin1(state) << QByteArray(part)
                            << QString::fromUtf8(shown);
    };
    row("Address", "sending", "to", "+49 30 5550100");
    row("CallerId", "receiving", "to", "+44 20 7946 0000");
    row("Csid, theirs", "sending", "them", "CSID +49 30 5550100");
    row("Csid, ours", "receiving", "us", "CSID +49 30 5559900");
    row("CurrentPage", "receiving", "page", "page 2");
    row("Description", "fault", "description", "Modem does not answer since 13:40");
    row("DeviceId", "idle", "id", "id 1");
    row("DeviceName", "idle", "name", "Line 1");
    row("DocumentName", "sending", "document", "Price list May.pdf");
    row("DocumentSize", "sending", "document", "412 KiB");
    row("ElapsedTime", "sending", "elapsed", "0:01:47");
    row("PageCount", "sending", "page", "page 3 of 7");
    row("Receive", "receiving", "state", "RECEIVING");
    row("RecipientName", "sending", "to", "Muster GmbH");
    row("RoutingString", "receiving", "document", "4711");
    row("Send", "sending", "state", "SENDING");
    row("SenderName", "sending", "from", "A. Meier");
    row("StartTime", "sending", "since", "since 14:00:13");
    row("SubmittedTime", "sending", "queued", "13:56:42 (waited 3 min 31 s)");
    row("Tsid, ours", "sending", "us", "TSID +49 30 5559900");
    row("Tsid, theirs", "receiving", "them", "TSID +44 20 79460000");
    row("modulation, rate, coding", "sending", "speed", "V.17 14400 ECM MMR 204×196");
    row("phase and step", "sending", "phase", "C, page data (page)");
    row("retrains", "sending", "quality", "1 retrain");
    row("bad lines", "receiving", "quality", "3 bad lines");
    row("attempts", "negotiating", "try", "2 of 4");
    row("time left", "sending", "timeLeft", "about 1 min 50 s left");
    row("CallerId, from the first ring", "ringing", "to", "+49 30 5550111");
    row("no CSID yet", "negotiating", "them", "CSID not given");
    row("no sender", "negotiating", "from", "unknown");
}

void tst_DashboardCard::showsEveryStatusProperty()
{
    QFETCH(const QString, state);
    QFETCH(const QByteArray, part);
    QFETCH(const QString, shown);
    qputenv("TZ", "UTC");
    openWith(state);
    QVERIFY2(text(part.constData()).contains(shown), qPrintable(text(part.constData())));
}

void tst_DashboardCard::valueIsUpdated_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part : {"to", "document", "queued", "them", "speed", "phase", "quality", "try",
                             "page", "elapsed", "since", "description", "state", "timeLeft"})
        QTest::newRow(part) << QByteArray(part);
}

/** From idle to sending and back: each value changes with the event and goes back to what it was. */
void tst_DashboardCard::valueIsUpdated()
{
    QFETCH(const QByteArray, part);
    openWith(QStringLiteral("idle"));
    const QString idle = text(part.constData());
    m_bench->link.putStatus(Seed::port(1, QStringLiteral("sending")).status);
    QVERIFY(text(part.constData()) != idle);
    m_bench->link.putStatus(Seed::port(1, QStringLiteral("idle")).status);
    QCOMPARE(text(part.constData()), idle);
}

void tst_DashboardCard::idleKeepsLabels()
{
    openWith(QStringLiteral("idle"));
    for (const char *part : {"to", "from", "document", "queued", "them", "speed", "phase",
                             "quality", "try", "timeLeft"})
        QCOMPARE(text(part), QStringLiteral("-"));
}

void tst_DashboardCard::layoutDoesNotJump_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state :
         {"sending", "receiving", "ringing", "negotiating", "off", "fault", "hangingup", "busy"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

/** Every widget of the card stays where it is in the idle card, whatever the state. */
void tst_DashboardCard::layoutDoesNotJump()
{
    QFETCH(const QString, state);
    openWith(QStringLiteral("idle"));
    const auto geometries = [this] {
        QCoreApplication::sendPostedEvents();
        QMap<QString, QRect> places;
        const QList<QWidget *> widgets = card()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets)
            if (widget->objectName().startsWith(u"card.1."))
                places.insert(widget->objectName(),
                              QRect(widget->mapTo(card(), QPoint()), widget->size()));
        places.remove(QStringLiteral("card.1.id"));
        return places;
    };
    const auto idle = geometries();
    QVERIFY(idle.size() > 20);
    const FakeLink::PortState port = Seed::port(1, state);
    m_bench->link.putPort(port.config, port.status);
    QCOMPARE(geometries(), idle);
}

void tst_DashboardCard::clockTicks()
{
    openWith(QStringLiteral("sending"));
    m_bench->clock.advance(std::chrono::seconds(5));
    m_bench->window->dashboard().tick();
    QCOMPARE(text("elapsed"), QStringLiteral("0:01:52"));
}

void tst_DashboardCard::clockStopsWhenStale()
{
    openWith(QStringLiteral("sending"));
    m_bench->link.setConnected(false);
    m_bench->clock.advance(std::chrono::seconds(5));
    m_bench->window->dashboard().tick();
    QCOMPARE(text("elapsed"), QStringLiteral("0:01:47"));
    QVERIFY(card()->findChild<QLabel *>(QStringLiteral("card.1.to"))->font().italic());
}

void tst_DashboardCard::resultStaysThirtySeconds()
{
    openWith(QStringLiteral("busy"));
    QCOMPARE(text("result"), QStringLiteral("busy"));
    m_bench->clock.advance(std::chrono::seconds(17));
    m_bench->window->dashboard().tick();
    QCOMPARE(text("result"), QStringLiteral("busy"));
    m_bench->clock.advance(std::chrono::seconds(2));
    m_bench->window->dashboard().tick();
    QCOMPARE(text("result"), QString());
}

void tst_DashboardCard::resultGivesWayToFault()
{
    openWith(QStringLiteral("busy"));
    FakeLink::PortState port = Seed::port(1, QStringLiteral("busy"));
    port.status.state = PortState::Offline;
    m_bench->link.putPort(port.config, port.status);
    QCOMPARE(text("result"), QString());
}

void tst_DashboardCard::hangUpAsksAndAnswers()
{
    openWith(QStringLiteral("sending"));
    auto *hangUp = card()->findChild<QToolButton *>(QStringLiteral("card.1.hangup"));
    auto *confirm = card()->findChild<QPushButton *>(QStringLiteral("card.1.hangup.confirm"));
    auto *keep = card()->findChild<QPushButton *>(QStringLiteral("card.1.hangup.keep"));
    QVERIFY(!confirm->isVisible());
    hangUp->click();
    QVERIFY(confirm->isVisible());
    QCOMPARE(text("question"), QStringLiteral("Hang up in page 3 of 7? The fax is cancelled."));
    keep->click();
    QVERIFY(!confirm->isVisible());
    QCOMPARE(m_bench->link.count(QStringLiteral("hangUp")), 0);
    hangUp->click();
    confirm->click();
    QCOMPARE(m_bench->link.count(QStringLiteral("hangUp")), 1);
    QCOMPARE(m_bench->link.last(QStringLiteral("hangUp")).arguments.at(0).toInt(), 1);
    QVERIFY(!confirm->isVisible());
}

void tst_DashboardCard::hangUpSaysWhatIsLost_data()
{
    QTest::addColumn<PortState>("state");
    QTest::addColumn<bool>("receive");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("question");
    QTest::newRow("dialing") << PortState::Dialing << false << 0
                             << QStringLiteral("Hang up? The fax is cancelled.");
    QTest::newRow("sending") << PortState::Sending << false << 3
                             << QStringLiteral("Hang up in page 3 of 7? The fax is cancelled.");
    QTest::newRow("answered") << PortState::Answered << false << 0
                              << QStringLiteral("Hang up? No page has arrived yet.");
    QTest::newRow("first page to come")
        << PortState::Receiving << true << 0 << QStringLiteral("Hang up? No page has arrived yet.");
    QTest::newRow("receiving") << PortState::Receiving << true << 2
                               << QStringLiteral(
                                      "Hang up after page 2? Pages that have arrived are kept.");
}

void tst_DashboardCard::hangUpSaysWhatIsLost()
{
    QFETCH(const PortState, state);
    QFETCH(const bool, receive);
    QFETCH(const int, page);
    openWith(QStringLiteral("sending"));
    PortStatus status = Seed::port(1, QStringLiteral("sending")).status;
    status.state = state;
    status.send = !receive;
    status.receive = receive;
    status.currentPage = page;
    m_bench->link.putStatus(status);
    card()->findChild<QToolButton *>(QStringLiteral("card.1.hangup"))->click();
    QTEST(text("question"), "question");
}

void tst_DashboardCard::hangUpKeepsAfterTimeout()
{
    openWith(QStringLiteral("sending"));
    card()->findChild<QToolButton *>(QStringLiteral("card.1.hangup"))->click();
    auto *confirm = card()->findChild<QPushButton *>(QStringLiteral("card.1.hangup.confirm"));
    QVERIFY(confirm->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!confirm->isVisible(), 7000);
    QCOMPARE(m_bench->link.count(QStringLiteral("hangUp")), 0);
}

void tst_DashboardCard::buttonsFollowState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("hangUp");
    QTest::addColumn<bool>("answer");
    QTest::newRow("idle") << QStringLiteral("idle") << false << false;
    QTest::newRow("sending") << QStringLiteral("sending") << true << false;
    QTest::newRow("receiving") << QStringLiteral("receiving") << true << false;
    QTest::newRow("negotiating") << QStringLiteral("negotiating") << true << false;
    QTest::newRow("ringing") << QStringLiteral("ringing") << false << true;
    QTest::newRow("fault") << QStringLiteral("fault") << false << false;
}

void tst_DashboardCard::buttonsFollowState()
{
    QFETCH(const QString, state);
    openWith(state);
    for (const char *name : {"hangup", "answer"}) {
        auto *button = card()->findChild<QToolButton *>(QStringLiteral("card.1.")
                                                        + QLatin1StringView(name));
        QTEST(button->isEnabled(), qstrcmp(name, "hangup") == 0 ? "hangUp" : "answer");
        QVERIFY(!button->toolTip().isEmpty());
    }
}

void tst_DashboardCard::switchesAct()
{
    openWith(QStringLiteral("idle"));
    Model::Port *port = m_bench->server.port(PortId{1});
    card()->findChild<QCheckBox *>(QStringLiteral("card.1.sending"))->click();
    QTRY_VERIFY(!port->send());
    auto *rings = card()->findChild<QSpinBox *>(QStringLiteral("card.1.rings"));
    rings->setValue(5);
    QTRY_COMPARE(port->rings(), 5);
    auto *receiving = card()->findChild<QComboBox *>(QStringLiteral("card.1.receiving"));
    receiving->setFocus();
    QTest::keyClick(receiving, Qt::Key_Down);
    QTRY_COMPARE(port->receive(), ReceiveMode::Manual);
    FakeLink::PortState remote = m_bench->link.ports.value(1);
    remote.config.rings = 11;
    m_bench->link.putPort(remote.config, remote.status);
    QCOMPARE(rings->value(), 11);
}

void tst_DashboardCard::refusedSwitchSnapsBack()
{
    openWith(QStringLiteral("idle"));
    m_bench->link.refuse(QStringLiteral("setPort"),
                         {ErrorCode::AccessDenied, QStringLiteral("Not allowed")});
    auto *sending = card()->findChild<QCheckBox *>(QStringLiteral("card.1.sending"));
    sending->click();
    QVERIFY(!sending->isChecked());
    QTRY_VERIFY(sending->isChecked());
}

void tst_DashboardCard::eventsAreShownLive()
{
    openWith(QStringLiteral("sending"));
    auto *events = card()->findChild<QAbstractItemView *>(QStringLiteral("card.1.events"));
    QVERIFY(events->isVisible());
    QCOMPARE(events->model()->rowCount(), 0);
    m_bench->link.sendFrame(PortId{1}, JobId{1}, {}, Seed::frames().at(5));
    QCOMPARE(events->model()->rowCount(), 1);
    QCOMPARE(events->model()->index(0, 2).data().toString(), QStringLiteral("DCS"));
}

QTEST_MAIN(tst_DashboardCard)
#include "tst_dashboard_card.moc"
