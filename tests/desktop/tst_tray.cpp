#include "support/fakelink/seed.h"
#include "tray.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::Desktop;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fax::Desktop::TrayLook::State)

/** What the icon in the tray says (N2); the icon itself needs a tray, which the offscreen platform has not. */
class tst_Tray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void disconnected();
    void counts();
    void iconsDiffer();
    void menu();
    void answersTheLineThatRings();

private:
    struct Bench
    {
        FakeLink link;
        Model::Server server{link};

        bool load(const QString &states)
        {
            if (!states.isEmpty())
                Seed::addPorts(link, states.split(u' '));
            QSignalSpy loaded(&server, &Model::Server::loaded);
            server.connectTo(u"fax1"_s);
            return loaded.wait();
        }
    };
};

void tst_Tray::states_data()
{
    using enum TrayLook::State;
    QTest::addColumn<QString>("lines");
    QTest::addColumn<TrayLook::State>("state");
    QTest::newRow("idle") << u"idle off idle"_s << Idle;
    QTest::newRow("sending") << u"idle sending"_s << Sending;
    QTest::newRow("receiving goes before sending") << u"receiving sending"_s << Receiving;
    QTest::newRow("sending, then receiving") << u"sending receiving"_s << Receiving;
    QTest::newRow("ringing") << u"sending ringing"_s << Attention;
    QTest::newRow("fault") << u"fault receiving"_s << Attention;
}

void tst_Tray::states()
{
    QFETCH(const QString, lines);
    QFETCH(const TrayLook::State, state);
    Bench bench;
    QVERIFY(bench.load(lines));
    const TrayLook look = trayLook(bench.server);
    QVERIFY(look.state == state);
    QCOMPARE(look.ringing.isValid(), lines.contains(u"ringing"));
}

void tst_Tray::disconnected()
{
    Bench bench;
    QVERIFY(bench.load(u"sending"_s));
    bench.link.setConnected(false);
    QTRY_VERIFY(!bench.server.isConnected());
    const TrayLook look = trayLook(bench.server);
    QVERIFY(look.state == TrayLook::State::NotConnected);
    QCOMPARE(look.toolTip, u"Not connected to fax1"_s);
}

void tst_Tray::counts()
{
    Bench bench;
    Seed::addFaxes(bench.link, 4);
    QVERIFY(bench.load(u"idle"_s));
    int unread = 0;
    for (const ReceivedFax &fax : bench.server.faxes().items())
        unread += fax.read || fax.receiving ? 0 : 1;
    QVERIFY(unread > 0);
    bench.link.setQueue({false, {}, {}, 3, 11, 2, {}});
    QTRY_COMPARE(trayLook(bench.server).toolTip, u"3 active, 11 waiting, %1 unread"_s.arg(unread));
}

/** By their shapes too (P5): in grey they still differ. */
void tst_Tray::iconsDiffer()
{
    using enum TrayLook::State;
    QPixmap program(64, 64);
    program.fill(Qt::gray);
    QApplication::setWindowIcon(program);
    QList<QImage> seen;
    for (const auto state : {Idle, Sending, Receiving, Attention, NotConnected}) {
        const QImage image = trayIcon(state).pixmap(22, 22).toImage().convertToFormat(
            QImage::Format_Grayscale8);
        QVERIFY(!image.isNull());
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
}

void tst_Tray::menu()
{
    Bench bench;
    QVERIFY(bench.load(u"idle ringing"_s));
    QAction newFax(u"New fax"_s);
    QAction quit(u"Quit"_s);
    const Tray tray(bench.server, {&newFax, nullptr, &quit});
    QStringList texts;
    for (const QAction *action : tray.menu().actions())
        texts.append(action->isSeparator() ? u"-"_s : action->text());
    QCOMPARE(texts, (QStringList{u"&Answer now"_s, u"New fax"_s, u"-"_s, u"Quit"_s}));
}

void tst_Tray::answersTheLineThatRings()
{
    Bench bench;
    QVERIFY(bench.load(u"idle ringing"_s));
    const Tray tray(bench.server, {});
    QAction *answer = tray.menu().actions().constFirst();
    QTRY_VERIFY(answer->isVisible());
    answer->trigger();
    QTRY_COMPARE(bench.link.count(u"answer"_s), 1);
    bench.link.putStatus(Seed::port(2, u"idle"_s).status);
    QTRY_VERIFY(!answer->isVisible());
}

QTEST_MAIN(tst_Tray)
#include "tst_tray.moc"
