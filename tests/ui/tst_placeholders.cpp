#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/placeholder.h"
#include "dashboard/dashboardplace.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "window/actions.h"
#include "window/sidebar.h"
#include "windowbench.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Fax;

/** The rows of ui.md 3.3: what is seen where there is nothing, or no server. */
class tst_Placeholders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyOutbox();
    void emptyInbox();
    void noLines();
    void filterWithoutHits_data();
    void filterWithoutHits();
    void notConnected();
    void serverRefusesTheAccount();
    void lineFault_data();
    void lineFault();
    void archiveFull();

private:
    [[nodiscard]] QStringList messages() const { return m_bench->window->messages().texts(); }
    [[nodiscard]] QPushButton *messageButton(int index) const
    {
        return m_bench->window->messages().findChild<QPushButton *>(
            QStringLiteral("message.button%1").arg(index));
    }

    std::unique_ptr<WindowBench> m_bench;
};

void tst_Placeholders::init()
{
    qputenv("TZ", "UTC");
    m_bench = std::make_unique<WindowBench>();
}

void tst_Placeholders::emptyOutbox()
{
    QVERIFY(m_bench->open());
    m_bench->window->openPlace(QStringLiteral("outbox"));
    const Ui::Placeholder &placeholder = m_bench->window->outbox().placeholder();
    QVERIFY(placeholder.isVisible());
    QCOMPARE(placeholder.text(), QStringLiteral("Nothing is waiting to be sent."));
    const auto *button = placeholder.findChild<QToolButton *>(QStringLiteral("placeholder.button"));
    QCOMPARE(button->defaultAction(), m_bench->window->actions().newFax);
}

void tst_Placeholders::emptyInbox() // names the real setting
{
    FakeLink::PortState port = Seed::port(1, QStringLiteral("idle"));
    port.config.receive = ReceiveMode::Auto;
    port.config.rings = 3;
    m_bench->link.ports.insert(1, port);
    QVERIFY(m_bench->open());
    m_bench->window->openPlace(QStringLiteral("inbox"));
    const auto *placeholder = m_bench->window->inbox().findChild<Ui::Placeholder *>();
    QVERIFY(placeholder->isVisible());
    QVERIFY2(placeholder->text().contains(u"3 rings"), qPrintable(placeholder->text()));
}

void tst_Placeholders::noLines()
{
    QVERIFY(m_bench->open());
    const auto *placeholder = m_bench->window->dashboard().findChild<Ui::Placeholder *>();
    QVERIFY(placeholder->isVisible());
    QCOMPARE(placeholder->text(), QStringLiteral("This server has no lines yet."));
}

void tst_Placeholders::filterWithoutHits_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"outbox", "inbox"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void tst_Placeholders::filterWithoutHits()
{
    QFETCH(const QString, place);
    Seed::addJobs(m_bench->link);
    Seed::addFaxes(m_bench->link, 3);
    QVERIFY(m_bench->open());
    m_bench->window->openPlace(place);
    const auto *shown = m_bench->find<QWidget>(qPrintable(QStringLiteral("place.") + place));
    const auto *note = shown->findChild<QWidget *>(QStringLiteral("filterNote"));
    QVERIFY(!note->isVisible());
    auto *field = m_bench->find<QLineEdit>("filter");
    field->setText(QStringLiteral("nobody"));
    QVERIFY(note->isVisible());
    QCOMPARE(note->findChild<QLabel *>(QStringLiteral("filterNote.sentence"))->text(),
             QStringLiteral("No fax matches \"nobody\"."));
    note->findChild<QPushButton *>(QStringLiteral("filterNote.clear"))->click();
    QVERIFY(!note->isVisible());
    QVERIFY(field->text().isEmpty());
}

void tst_Placeholders::notConnected()
{
    Seed::addPorts(m_bench->link, {QStringLiteral("sending")});
    Seed::addFaxes(m_bench->link, 3);
    QVERIFY(m_bench->open());
    m_bench->link.setConnected(false);
    QCOMPARE(messages(), QStringList{QStringLiteral("Not connected to fax1 since 14:02.")});
    QVERIFY(m_bench->window->inbox().list().font().italic()); // stale (P3)
    QVERIFY(!m_bench->window->inbox().list().header()->font().italic());
    QVERIFY(m_bench->window->sidebar().isStale());
    QVERIFY(m_bench->find<QToolButton>("status.queue")->font().italic());
    QVERIFY(m_bench->window->actions().newFax->isEnabled());
    m_bench->link.setConnected(true);
    QVERIFY(!m_bench->window->inbox().list().font().italic());
}

void tst_Placeholders::serverRefusesTheAccount()
{
    for (const char *method :
         {"account", "server", "settings", "queue", "ports", "jobs", "inbox"})
        m_bench->link.refuse(QString::fromLatin1(method),
                             {ErrorCode::AccessDenied,
                              QStringLiteral("user has no rights at this fax service; ask anna")});
    QVERIFY(m_bench->open());
    QCOMPARE(messages(),
             QStringList{QStringLiteral("fax1 does not accept your account: "
                                        "user has no rights at this fax service; ask anna.")});
}

void tst_Placeholders::lineFault_data()
{
    QTest::addColumn<Rights>("rights");
    QTest::addColumn<bool>("mayTurnOff");
    QTest::newRow("administrator") << administratorRights << true;
    QTest::newRow("operator") << operatorRights << false;
    QTest::newRow("sender is not bothered") << senderRights << false;
}

void tst_Placeholders::lineFault()
{
    QFETCH(const Rights, rights);
    QFETCH(const bool, mayTurnOff);
    m_bench->link.setRights(rights);
    Seed::addPorts(m_bench->link, {QStringLiteral("idle"), QStringLiteral("idle")});
    QVERIFY(m_bench->open());
    m_bench->link.putStatus(Seed::port(2, QStringLiteral("fault")).status);
    QVERIFY(messages().isEmpty()); // the card says it
    m_bench->link.putStatus(Seed::port(2, QStringLiteral("idle")).status);
    m_bench->window->openPlace(QStringLiteral("outbox"));
    m_bench->link.putStatus(Seed::port(2, QStringLiteral("fault")).status);
    if (rights == senderRights) {
        QVERIFY(messages().isEmpty());
        return;
    }
    QCOMPARE(messages().size(), 1);
    QVERIFY2(messages().constFirst().startsWith(u"Line 2: "), qPrintable(messages().constFirst()));
    QCOMPARE(messageButton(1) != nullptr, mayTurnOff);
    if (mayTurnOff) {
        messageButton(1)->click();
        const QVariantMap change =
            m_bench->link.last(QStringLiteral("setPort")).arguments.at(1).toMap();
        QCOMPARE(change, (QVariantMap{{QStringLiteral("receive"), QStringLiteral("off")}}));
        QCOMPARE(m_bench->link.count(QStringLiteral("setPort")), 2); // sending and receiving
    }
    m_bench->link.putStatus(Seed::port(2, QStringLiteral("idle")).status);
    QVERIFY(messages().isEmpty()); // it is over
}

void tst_Placeholders::archiveFull()
{
    QVERIFY(m_bench->open());
    QueueStatus queue;
    queue.notice = QStringLiteral("The archive disk is full: new faxes stay in the queue folder");
    m_bench->link.setQueue(queue);
    QCOMPARE(messages(), QStringList{queue.notice});
    m_bench->link.setQueue({});
    QVERIFY(messages().isEmpty());
}

QTEST_MAIN(tst_Placeholders)
#include "tst_placeholders.moc"
