#include "notificationbench.h"
#include "notifications/faxnotices.h"
#include "notifications/linenotices.h"
#include "support/fakelink/seed.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

/** Notifications on the desktop (ui.md chapter 11, N1): calls on a private bus. */
class tst_Notifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.start()); }
    void cleanupTestCase() { m_bench.stop(); }
    void init();

    void hints_data();
    void hints();
    void actionsAreDone();
    void serverWithoutActions();
    void bodiesAreNotMarkup_data();
    void bodiesAreNotMarkup();
    void moreThanThreeBecomeOne();
    void slowlyTheyStayApart();
    void sameKeyReplaces();
    void withdrawn();
    void withdrawnWhileItIsSent();
    void namesHidden();
    void nobodyShowsThem();

    void faxArrives_data();
    void faxArrives();
    void oldFaxesAreNoNews();
    void faxViewAndTake();
    void ringing_data();
    void ringing();
    void answersFromTheNotification();
    void fault();
    void faultThatPassesIsNoNews();
    void diskAndRights_data();
    void diskAndRights();
    void connectionLostIsToldLate();

private:
    [[nodiscard]] Desktop::Notification note(const QString &summary) const
    {
        Desktop::Notification note;
        note.kind = u"received"_s;
        note.summary = summary;
        note.hidden = u"hidden"_s;
        note.category = u"transfer.complete"_s;
        note.many = [](int count) { return u"%1 faxes"_s.arg(count); };
        return note;
    }
    void show(const Desktop::Notification &notification) { m_bench.notifier->show(notification); }
    static void settleAtOnce(const Desktop::LineNotices &notices)
    {
        notices.findChild<QTimer *>(u"settle"_s)->setInterval(0);
    }
    [[nodiscard]] QStringList summaries() const
    {
        QStringList list;
        for (const auto &shown : m_bench.server.notes)
            list.append(shown.summary);
        return list;
    }
    [[nodiscard]] Desktop::NoticeActions actions()
    {
        return {[this](const QString &place) { m_done.append(u"place "_s + place); },
                [this](FaxId id) { m_done.append(u"view %1"_s.arg(id.value)); },
                [this](JobId id) { m_done.append(u"job %1"_s.arg(id.value)); },
                [this](JobId id) { m_done.append(u"number %1"_s.arg(id.value)); },
                [] { return false; }};
    }

    NotificationBench m_bench;
    QStringList m_done;
};

namespace {

ReceivedFax fax(int id, const QString &owner = {})
{
    ReceivedFax fax = Seed::faxes(2).constLast();
    fax.id = FaxId{id};
    fax.from = u"Muster GmbH"_s;
    fax.pages = 3;
    fax.read = false;
    fax.receiving = false;
    fax.owner = owner;
    return fax;
}

/** A service, and a model that follows it. */
struct Followed
{
    FakeLink link;
    Model::Server server{link};

    bool load()
    {
        QSignalSpy loaded(&server, &Model::Server::loaded);
        server.connectTo(u"fax1"_s);
        return loaded.wait();
    }
};

} // namespace

void tst_Notifications::init()
{
    m_done.clear();
    m_bench.server.capabilities = {u"actions"_s, u"body"_s, u"body-markup"_s};
    QVERIFY(m_bench.takeName());
    m_bench.reset();
}

void tst_Notifications::hints_data()
{
    QTest::addColumn<bool>("urgent");
    QTest::addColumn<bool>("stays");
    QTest::addColumn<int>("urgency");
    QTest::addColumn<int>("lasts");
    QTest::newRow("fax received") << false << false << 1 << -1;
    QTest::newRow("fax failed, stays") << true << true << 2 << 0;
}

void tst_Notifications::hints()
{
    QFETCH(const bool, urgent);
    QFETCH(const bool, stays);
    auto shown = note(u"a"_s);
    shown.urgent = urgent;
    shown.stays = stays;
    shown.sound = u"message-new-email"_s;
    show(shown);
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    const auto &got = m_bench.server.notes.first();
    QCOMPARE(got.hints.value(u"desktop-entry"_s).toString(), u"org.faxconsole.FaxConsole"_s);
    QCOMPARE(got.hints.value(u"category"_s).toString(), u"transfer.complete"_s);
    QCOMPARE(got.hints.value(u"sound-name"_s).toString(), u"message-new-email"_s);
    QTEST(int(got.hints.value(u"urgency"_s).value<uchar>()), "urgency");
    QTEST(got.lasts, "lasts");
}

void tst_Notifications::actionsAreDone()
{
    auto shown = note(u"a"_s);
    shown.open = [this] { m_done.append(u"open"_s); };
    shown.actions = {{u"View"_s, [this] { m_done.append(u"view"_s); }},
                     {u"Take"_s, [this] { m_done.append(u"take"_s); }}};
    show(shown);
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    m_bench.server.click(u"Take"_s);
    QTRY_COMPARE(m_done, QStringList{u"take"_s});
    Q_EMIT m_bench.server.ActionInvoked(m_bench.server.notes.first().id, u"default"_s);
    QTRY_COMPARE(m_done, (QStringList{u"take"_s, u"open"_s}));
    // Of another program, and nonsense.
    Q_EMIT m_bench.server.ActionInvoked(4711, u"0"_s);
    Q_EMIT m_bench.server.ActionInvoked(m_bench.server.notes.first().id, u"17"_s);
    m_bench.server.click(u"View"_s);
    QTRY_COMPARE(m_done, (QStringList{u"take"_s, u"open"_s, u"view"_s}));
}

void tst_Notifications::serverWithoutActions()
{
    m_bench.server.capabilities = {u"body"_s};
    auto shown = note(u"a"_s);
    shown.actions = {{u"View"_s, [] {}}};
    show(shown);
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    QVERIFY(m_bench.server.notes.first().actions.isEmpty());
}

void tst_Notifications::bodiesAreNotMarkup_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s} << u"A &amp; &lt;b&gt;"_s;
    QTest::newRow("plain") << QStringList{u"body"_s} << u"A & <b>"_s;
}

void tst_Notifications::bodiesAreNotMarkup()
{
    QFETCH(const QStringList, capabilities);
    m_bench.server.capabilities = capabilities;
    auto shown = note(u"a"_s);
    shown.body = u"A & <b>"_s;
    show(shown);
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    QTEST(m_bench.server.notes.first().body, "body");
}

/** "More than 3 of a kind in 10 s become one with a count." */
void tst_Notifications::moreThanThreeBecomeOne()
{
    for (int i = 1; i <= 6; ++i)
        show(note(QString::number(i)));
    QTRY_COMPARE(summaries(),
                 (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4 faxes"_s, u"5 faxes"_s, u"6 faxes"_s}));
    const auto &notes = m_bench.server.notes;
    QCOMPARE(notes.at(3).replaced, notes.at(2).id);
    QCOMPARE(notes.at(5).replaced, notes.at(3).id);
    QTRY_COMPARE(m_bench.server.closed, (QList<uint>{notes.at(0).id, notes.at(1).id}));
    auto other = note(u"other"_s);
    other.kind = u"failed"_s;
    show(other);
    QTRY_COMPARE(summaries().constLast(), u"other"_s);
    // Somebody has seen them.
    m_bench.server.close(notes.at(5).id);
    QTest::qWait(0);
    show(note(u"7"_s));
    QTRY_COMPARE(summaries().size(), 8);
    QTRY_VERIFY(summaries().constLast() == u"7" || summaries().constLast() == u"7 faxes");
}

void tst_Notifications::slowlyTheyStayApart()
{
    for (int i = 1; i <= 5; ++i) {
        show(note(QString::number(i)));
        QTRY_COMPARE(m_bench.server.notes.size(), i);
        m_bench.clock.advance(std::chrono::seconds(11));
    }
    QCOMPARE(summaries(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    QVERIFY(m_bench.server.closed.isEmpty());
}

void tst_Notifications::sameKeyReplaces()
{
    auto ringing = note(u"Line 2 is ringing"_s);
    ringing.key = u"line-2"_s;
    ringing.many = nullptr;
    show(ringing);
    ringing.summary = u"Line 2 is ringing: 1"_s;
    show(ringing);
    QTRY_COMPARE(m_bench.server.notes.size(), 2);
    QCOMPARE(m_bench.server.notes.at(1).replaced, m_bench.server.notes.at(0).id);
}

void tst_Notifications::withdrawn()
{
    auto ringing = note(u"Line 2 is ringing"_s);
    ringing.key = u"line-2"_s;
    show(ringing);
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    show(note(u"another"_s));
    QTRY_COMPARE(m_bench.server.notes.size(), 2);
    m_bench.notifier->withdraw(u"line-2"_s);
    m_bench.notifier->withdraw(u"line-3"_s);
    QTRY_COMPARE(m_bench.server.closed, QList<uint>{m_bench.server.notes.at(0).id});
}

void tst_Notifications::withdrawnWhileItIsSent()
{
    auto ringing = note(u"Line 2 is ringing"_s);
    ringing.key = u"line-2"_s;
    show(ringing);
    m_bench.notifier->withdraw(u"line-2"_s);
    QTRY_COMPARE(m_bench.server.closed.size(), 1);
    QCOMPARE(m_bench.server.closed.first(), m_bench.server.notes.first().id);
}

void tst_Notifications::namesHidden()
{
    m_bench.notifier->setNamesHidden(true);
    auto shown = note(u"Fax from Muster GmbH"_s);
    shown.body = u"+49 30 5550100"_s;
    show(shown);
    QTRY_COMPARE(summaries(), QStringList{u"hidden"_s});
    QVERIFY(m_bench.server.notes.first().body.isEmpty());
}

void tst_Notifications::nobodyShowsThem()
{
    QVERIFY(m_bench.dropName());
    bool told = false;
    auto shown = note(u"a"_s);
    shown.notShown = [&told] { told = true; };
    show(shown);
    QTRY_VERIFY(told);
    Desktop::NotificationServer noBus(QDBusConnection(u"none"_s));
    Desktop::Notifier notifier(noBus, m_bench.clock);
    told = false;
    notifier.show(shown);
    QTRY_VERIFY(told);
    QVERIFY(m_bench.server.notes.isEmpty());
}

void tst_Notifications::faxArrives_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("nobody's") << u""_s << 3 << QStringList{u"Fax from Muster GmbH, 3 pages"_s};
    QTest::newRow("mine") << u"me"_s << 3 << QStringList{u"Fax from Muster GmbH, 3 pages"_s};
    QTest::newRow("somebody else's") << u"somebody-else"_s << 3 << QStringList{};
    QTest::newRow("no page came") << u""_s << 0 << QStringList{};
}

void tst_Notifications::faxArrives()
{
    QFETCH(const QString, owner);
    QFETCH(const int, pages);
    Followed followed;
    QVERIFY(followed.load());
    const Desktop::FaxNotices notices(followed.server, *m_bench.notifier, actions());
    const QString me = followed.server.account().name;
    QVERIFY(!me.isEmpty());
    ReceivedFax arriving = fax(900, owner == u"me" ? me : owner);
    arriving.pages = 0;
    arriving.receiving = true;
    followed.link.putFax(arriving);
    QTRY_VERIFY(followed.server.faxes().find(FaxId{900}));
    QVERIFY(m_bench.server.notes.isEmpty());
    arriving.receiving = false;
    arriving.pages = pages;
    followed.link.putFax(arriving);
    followed.link.putFax(fax(901));
    QTRY_VERIFY(summaries().contains(u"Fax from Muster GmbH, 3 pages"));
    QFETCH(QStringList, told);
    told.append(u"Fax from Muster GmbH, 3 pages"_s); // the last one
    QTRY_COMPARE(summaries(), told);
}

void tst_Notifications::oldFaxesAreNoNews()
{
    Followed followed;
    Seed::addFaxes(followed.link, 5);
    const Desktop::FaxNotices notices(followed.server, *m_bench.notifier, actions());
    QVERIFY(followed.load());
    ReceivedFax old = followed.server.faxes().items().constLast();
    old.read = !old.read;
    followed.link.putFax(old);
    QSignalSpy loadedAgain(&followed.server, &Model::Server::loaded);
    followed.server.refresh();
    QVERIFY(loadedAgain.wait());
    followed.link.putFax(fax(900));
    QTRY_COMPARE(summaries(), QStringList{u"Fax from Muster GmbH, 3 pages"_s});
}

void tst_Notifications::faxViewAndTake()
{
    Followed followed;
    QVERIFY(followed.load());
    const Desktop::FaxNotices notices(followed.server, *m_bench.notifier, actions());
    followed.link.putFax(fax(900));
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    m_bench.server.click(u"View"_s);
    QTRY_COMPARE(m_done, QStringList{u"view 900"_s});
    m_bench.server.click(u"Take"_s);
    QTRY_COMPARE(followed.link.count(u"assignFax"_s), 1);
    const QVariantList asked = followed.link.last(u"assignFax"_s).arguments;
    QCOMPARE(asked, (QVariantList{900, followed.server.account().name}));
}

void tst_Notifications::ringing_data()
{
    QTest::addColumn<ReceiveMode>("mode");
    QTest::addColumn<bool>("told");
    QTest::newRow("manual") << ReceiveMode::Manual << true;
    QTest::newRow("automatic answers itself") << ReceiveMode::Auto << false;
}

void tst_Notifications::ringing()
{
    QFETCH(const ReceiveMode, mode);
    QFETCH(const bool, told);
    Followed followed;
    QVERIFY(followed.load());
    const Desktop::LineNotices notices(followed.server, *m_bench.notifier, actions());
    settleAtOnce(notices);
    FakeLink::PortState port = Seed::port(2, u"ringing"_s);
    port.config.receive = mode;
    followed.link.putPort(port.config, port.status);
    FakeLink::PortState faulty = Seed::port(3, u"fault"_s);
    followed.link.putPort(faulty.config, faulty.status); // comes in any case, and last
    QTRY_COMPARE(m_bench.server.notes.size(), told ? 2 : 1);
    if (!told)
        return;
    QVERIFY2(summaries().first().contains(u"is ringing: "), qPrintable(summaries().first()));
    QCOMPARE(m_bench.server.notes.first().hints.value(u"sound-name"_s).toString(),
             u"phone-incoming-call"_s);
    PortStatus idle = Seed::port(2, u"idle"_s).status;
    followed.link.putStatus(idle);
    QTRY_COMPARE(m_bench.server.closed, QList<uint>{m_bench.server.notes.first().id});
}

void tst_Notifications::answersFromTheNotification()
{
    Followed followed;
    QVERIFY(followed.load());
    const Desktop::LineNotices notices(followed.server, *m_bench.notifier, actions());
    FakeLink::PortState port = Seed::port(2, u"ringing"_s);
    port.config.receive = ReceiveMode::Manual;
    followed.link.putPort(port.config, port.status);
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    m_bench.server.click(u"Answer"_s);
    QTRY_COMPARE(followed.link.count(u"answer"_s), 1);
}

void tst_Notifications::fault()
{
    Followed followed;
    QVERIFY(followed.load());
    const Desktop::LineNotices notices(followed.server, *m_bench.notifier, actions());
    settleAtOnce(notices);
    const FakeLink::PortState port = Seed::port(3, u"fault"_s);
    followed.link.putPort(port.config, port.status);
    followed.link.putPort(port.config, port.status);
    QTRY_COMPARE(m_bench.server.notes.size(), 1);
    m_bench.server.click(u"Dashboard"_s);
    QTRY_COMPARE(m_done, QStringList{u"place dashboard"_s});
    QCOMPARE(m_bench.server.notes.size(), 1);
}

/** A line worker that is just being started. */
void tst_Notifications::faultThatPassesIsNoNews()
{
    QVERIFY(Desktop::LineNotices::faultFor == std::chrono::seconds(5));
    Followed followed;
    QVERIFY(followed.load());
    const Desktop::LineNotices notices(followed.server, *m_bench.notifier, actions());
    auto *settle = notices.findChild<QTimer *>(u"settle"_s);
    const FakeLink::PortState port = Seed::port(3, u"fault"_s);
    followed.link.putPort(port.config, port.status);
    QTRY_VERIFY(settle->isActive());
    followed.link.putStatus(Seed::port(3, u"idle"_s).status);
    QTRY_COMPARE(followed.server.port(PortId{3})->status().value().state, PortState::Available);
    settle->start(0);
    QTRY_VERIFY(!settle->isActive());
    show(note(u"last"_s));
    QTRY_COMPARE(summaries(), QStringList{u"last"_s});
}

void tst_Notifications::diskAndRights_data()
{
    QTest::addColumn<RightPreset>("preset");
    QTest::addColumn<bool>("told");
    QTest::newRow("administrator") << RightPreset::Administrator << true;
    QTest::newRow("sender") << RightPreset::Sender << false;
}

void tst_Notifications::diskAndRights()
{
    QFETCH(const RightPreset, preset);
    QFETCH(const bool, told);
    Followed followed;
    QVERIFY(followed.load());
    followed.link.setRights(preset == RightPreset::Sender ? senderRights : administratorRights);
    QTRY_COMPARE(followed.server.account().preset, preset);
    const Desktop::LineNotices notices(followed.server, *m_bench.notifier, actions());
    QueueStatus queue = followed.server.queue();
    queue.notice = u"The archive disk is full"_s;
    followed.link.setQueue(queue);
    QTRY_COMPARE(followed.server.queue().notice, queue.notice);
    show(note(u"last"_s));
    QTRY_VERIFY(summaries().contains(u"last"));
    QCOMPARE(summaries().contains(queue.notice), told);
}

/** Only a connection that stays away is worth a notification: 30 s. */
void tst_Notifications::connectionLostIsToldLate()
{
    QVERIFY(Desktop::LineNotices::lostFor == std::chrono::seconds(30));
    Followed followed;
    QVERIFY(followed.load());
    const Desktop::LineNotices notices(followed.server, *m_bench.notifier, actions());
    auto *timer = notices.findChild<QTimer *>(u"lost"_s);
    QVERIFY(timer);
    followed.link.setConnected(false);
    QTRY_VERIFY(timer->isActive());
    QVERIFY(m_bench.server.notes.isEmpty());
    timer->setInterval(0);
    QTRY_COMPARE(summaries(), QStringList{u"Not connected to fax1"_s});
    followed.link.setConnected(true);
    QTRY_COMPARE(m_bench.server.closed.size(), 1);
}

QTEST_MAIN(tst_Notifications)
#include "tst_notifications.moc"
