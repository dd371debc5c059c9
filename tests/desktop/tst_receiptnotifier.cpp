#include "notificationbench.h"
#include "notifications/receiptnotifier.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

/** A link that the test speaks through. */
class FakeReceiptLink final : public Link
{
    Q_OBJECT

public:
    [[nodiscard]] bool isConnected() const override { return connected; }

    void request(const Request &request, QObject *context, Reply reply) override
    {
        requests.append(request);
        const QVariant value = request.method == u"receipts" ? QVariant(waiting) : QVariant();
        QMetaObject::invokeMethod(
            context,
            [reply, value] {
                reply(Answer{value, {}});
            },
            Qt::QueuedConnection);
    }

    /** Ids that were told to be seen. */
    [[nodiscard]] QList<int> seen() const
    {
        QList<int> ids;
        for (const Request &request : requests) {
            if (request.method == u"receiptSeen")
                ids.append(request.arguments.first().toInt());
        }
        return ids;
    }

    void setConnected(bool now)
    {
        connected = now;
        Q_EMIT connectedChanged(now);
    }

    bool connected = false;
    QVariantList waiting; ///< newest first
    QList<Request> requests;
};

QVariantMap receipt(int id, bool delivered = true, const QString &kind = u"notify"_s)
{
    return {{u"id"_s, id},
            {u"kind"_s, kind},
            {u"delivered"_s, delivered},
            {u"jobs"_s, QVariantList{100 + id}},
            {u"outcome"_s, u"Delivered: fax to Anna"_s},
            {u"sentence"_s, u"Sent to Anna & <b>Ben</b>, 1 page, 20 s"_s}};
}

} // namespace

/** Notifications of receipts (ui.md chapter 11, N1; service-semantics 11.5). */
class tst_ReceiptNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void onTheDesktop();
    void failuresStay();
    void onceEach();
    void whatWaitedIsShownAtTheNextConnection();
    void mailsAreNotShown();
    void buttons_data();
    void buttons();
    void sentIsNoNewsInFront();
    void withoutANotificationServer();

private:
    [[nodiscard]] Desktop::NoticeActions actions()
    {
        return {[this](const QString &place) { m_done.append(u"place "_s + place); },
                [this](FaxId id) { m_done.append(u"view %1"_s.arg(id.value)); },
                [this](JobId id) { m_done.append(u"job %1"_s.arg(id.value)); },
                [this](JobId id) { m_done.append(u"number %1"_s.arg(id.value)); },
                [this] { return m_inFront; }};
    }

    NotificationBench m_bench;
    FakeNotifications &m_server = m_bench.server;
    bool m_inFront = false;
    QStringList m_done;
};

void tst_ReceiptNotifier::initTestCase()
{
    QVERIFY(m_bench.start());
}

void tst_ReceiptNotifier::cleanupTestCase()
{
    m_bench.stop();
}

void tst_ReceiptNotifier::init()
{
    m_inFront = false;
    m_done.clear();
    m_bench.reset();
}

void tst_ReceiptNotifier::onTheDesktop()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, *m_bench.notifier, actions());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(7));
    QTRY_COMPARE(m_server.notes.size(), 1);
    const auto &note = m_server.notes.first();
    QCOMPARE(note.summary, u"Delivered: fax to Anna"_s);
    QCOMPARE(note.body, u"Sent to Anna &amp; &lt;b&gt;Ben&lt;/b&gt;, 1 page, 20 s"_s);
    QCOMPARE(note.hints.value(u"desktop-entry"_s).toString(), u"org.faxconsole.FaxConsole"_s);
    QCOMPARE(note.hints.value(u"category"_s).toString(), u"transfer.complete"_s);
    QCOMPARE(note.lasts, -1);
    QTRY_COMPARE(link.seen(), QList<int>{7});
    QVERIFY(bar.texts().isEmpty());
}

void tst_ReceiptNotifier::failuresStay()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, *m_bench.notifier, actions());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(8, false));
    QTRY_COMPARE(m_server.notes.size(), 1);
    QCOMPARE(m_server.notes.first().hints.value(u"category"_s).toString(), u"transfer.error"_s);
    QCOMPARE(m_server.notes.first().lasts, 0);
}

void tst_ReceiptNotifier::onceEach()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, *m_bench.notifier, actions());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(9));
    link.waiting = {receipt(9)};
    link.setConnected(true); // the service has not heard yet that it was seen
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(10));
    QTRY_COMPARE(link.seen(), (QList<int>{9, 10}));
    QCOMPARE(m_server.notes.size(), 2);
}

void tst_ReceiptNotifier::whatWaitedIsShownAtTheNextConnection()
{
    FakeReceiptLink link;
    link.waiting = {receipt(12), receipt(11, true, u"mail"_s), receipt(10)};
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, *m_bench.notifier, actions());
    QVERIFY(link.requests.isEmpty());
    link.setConnected(true);
    QTRY_COMPARE(link.seen(), (QList<int>{10, 12}));
    QCOMPARE(m_server.notes.size(), 2);
}

void tst_ReceiptNotifier::mailsAreNotShown()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, *m_bench.notifier, actions());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(1, true, u"mail"_s));
    Q_EMIT link.eventOccurred(u"job"_s, receipt(2));
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(3));
    QTRY_COMPARE(link.seen(), QList<int>{3});
    QCOMPARE(m_server.notes.size(), 1);
}

void tst_ReceiptNotifier::buttons_data()
{
    QTest::addColumn<bool>("delivered");
    QTest::addColumn<QVariantList>("jobs");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("done");
    const QVariantList one{7};
    const QVariantList many{7, 8, 9};
    QTest::newRow("sent") << true << one << u"Show"_s << u"job 7"_s;
    QTest::newRow("failed") << false << one << u"Change number"_s << u"number 7"_s;
    QTest::newRow("failed, retry") << false << one << u"Retry now"_s << u"restartJobs 7"_s;
    QTest::newRow("broadcast") << true << many << u"Show"_s << u"job 7"_s;
    QTest::newRow("broadcast with failures") << false << many << u"Show failed"_s << u"job 7"_s;
}

void tst_ReceiptNotifier::buttons()
{
    QFETCH(const bool, delivered);
    QFETCH(const QVariantList, jobs);
    QFETCH(const QString, button);
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, *m_bench.notifier, actions());
    QVariantMap sent = receipt(1, delivered);
    sent.insert(u"jobs"_s, jobs);
    Q_EMIT link.eventOccurred(u"receipt"_s, sent);
    QTRY_COMPARE(m_server.notes.size(), 1);
    m_server.click(button);
    const auto restarted = [&link] {
        for (const Request &request : std::as_const(link.requests))
            if (request.method == u"restartJobs")
                return u"restartJobs %1"_s.arg(request.arguments.first().toList().first().toInt());
        return QString();
    };
    QFETCH(const QString, done);
    QTRY_COMPARE(m_done.value(0, restarted()), done);
}

/** "On when window is not in front"; failures and broadcasts always. */
void tst_ReceiptNotifier::sentIsNoNewsInFront()
{
    m_inFront = true;
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, *m_bench.notifier, actions());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(1));
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(2, false));
    QTRY_COMPARE(link.seen(), (QList<int>{1, 2}));
    QCOMPARE(m_server.notes.size(), 1);
    QCOMPARE(m_server.notes.first().hints.value(u"category"_s).toString(), u"transfer.error"_s);
}

/** In the window instead, which is where the person looks at. */
void tst_ReceiptNotifier::withoutANotificationServer()
{
    Desktop::NotificationServer noBus(QDBusConnection(u"none"_s));
    Desktop::Notifier notifier(noBus, m_bench.clock);
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier first(link, bar, notifier, actions());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(1));
    QTRY_COMPARE(link.seen(), QList<int>{1});
    QCOMPARE(bar.texts(), QStringList{u"Sent to Anna & <b>Ben</b>, 1 page, 20 s"_s});

    QVERIFY(m_bench.dropName());
    FakeReceiptLink other;
    const Desktop::ReceiptNotifier second(other, bar, *m_bench.notifier, actions());
    Q_EMIT other.eventOccurred(u"receipt"_s, receipt(2));
    QTRY_COMPARE(other.seen(), QList<int>{2});
    QCOMPARE(bar.texts().size(), 2);
    QVERIFY(m_server.notes.isEmpty());
    QVERIFY(m_bench.takeName());
}

QTEST_MAIN(tst_ReceiptNotifier)
#include "tst_receiptnotifier.moc"
