#include "privatebus.h"
#include "receiptnotifier.h"

#include <QtDBus/QDBusConnection>
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

/** A notification server as desktops have it. */
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Note
    {
        QString summary;
        QString body;
        QVariantMap hints;
        int lasts = 0;
    };
    QList<Note> notes;

public Q_SLOTS:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints,
                int lasts)
    {
        Q_UNUSED(program)
        Q_UNUSED(replaces)
        Q_UNUSED(icon)
        Q_UNUSED(actions)
        notes.append({summary, body, hints, lasts});
        return uint(notes.size());
    }
};

QVariantMap receipt(int id, bool delivered = true, const QString &kind = u"notify"_s)
{
    return {{u"id"_s, id},
            {u"kind"_s, kind},
            {u"delivered"_s, delivered},
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
    void init() { m_server.notes.clear(); }
    void onTheDesktop();
    void failuresStay();
    void onceEach();
    void whatWaitedIsShownAtTheNextConnection();
    void mailsAreNotShown();
    void withoutANotificationServer();

private:
    [[nodiscard]] QDBusConnection bus() const { return QDBusConnection(u"console"_s); }

    PrivateBus m_bus{PrivateBus::Kind::Session};
    NotificationServer m_server;
};

void tst_ReceiptNotifier::initTestCase()
{
    QVERIFY(m_bus.start());
    QDBusConnection desktop = QDBusConnection::connectToBus(m_bus.address(), u"desktop"_s);
    QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &m_server,
                                   QDBusConnection::ExportAllSlots));
    QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"console"_s).isConnected());
}

void tst_ReceiptNotifier::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    QDBusConnection::disconnectFromBus(u"console"_s);
}

void tst_ReceiptNotifier::onTheDesktop()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, bus());
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
    const Desktop::ReceiptNotifier notifier(link, bar, bus());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(8, false));
    QTRY_COMPARE(m_server.notes.size(), 1);
    QCOMPARE(m_server.notes.first().hints.value(u"category"_s).toString(), u"transfer.error"_s);
    QCOMPARE(m_server.notes.first().lasts, 0);
}

void tst_ReceiptNotifier::onceEach()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, bus());
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
    const Desktop::ReceiptNotifier notifier(link, bar, bus());
    QVERIFY(link.requests.isEmpty());
    link.setConnected(true);
    QTRY_COMPARE(link.seen(), (QList<int>{10, 12}));
    QCOMPARE(m_server.notes.size(), 2);
}

void tst_ReceiptNotifier::mailsAreNotShown()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier notifier(link, bar, bus());
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(1, true, u"mail"_s));
    Q_EMIT link.eventOccurred(u"job"_s, receipt(2));
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(3));
    QTRY_COMPARE(link.seen(), QList<int>{3});
    QCOMPARE(m_server.notes.size(), 1);
}

/** In the window instead, which is where the person looks at. */
void tst_ReceiptNotifier::withoutANotificationServer()
{
    FakeReceiptLink link;
    Ui::MessageBar bar;
    const Desktop::ReceiptNotifier noBus(link, bar, QDBusConnection(u"none"_s));
    Q_EMIT link.eventOccurred(u"receipt"_s, receipt(1));
    QTRY_COMPARE(link.seen(), QList<int>{1});
    QCOMPARE(bar.texts(), QStringList{u"Sent to Anna & <b>Ben</b>, 1 page, 20 s"_s});

    QVERIFY(QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s));
    FakeReceiptLink other;
    const Desktop::ReceiptNotifier noServer(other, bar, bus());
    Q_EMIT other.eventOccurred(u"receipt"_s, receipt(2));
    QTRY_COMPARE(other.seen(), QList<int>{2});
    QCOMPARE(bar.texts().size(), 2);
    QVERIFY(m_server.notes.isEmpty());
    QVERIFY(QDBusConnection(u"desktop"_s).registerService(u"org.freedesktop.Notifications"_s));
}

QTEST_MAIN(tst_ReceiptNotifier)
#include "tst_receiptnotifier.moc"
