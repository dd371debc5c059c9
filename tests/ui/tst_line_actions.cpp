#include "dashboard/dashboardplace.h"
#include "dashboard/linecard.h"
#include "window/actions.h"
#include "windowbench.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Fax;

/** The Line menu: on the current line, on several, refused (ui.md D3, D4, D7, P8). */
class tst_LineActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answerByKey();
    void hangUpAsksInTheCard_data();
    void hangUpAsksInTheCard();
    void turnOffSaysHowMany_data();
    void turnOffSaysHowMany();
    void turnOffActsOnAll();
    void turnOnGivesBackWhatWas();
    void switchesActOnAll();
    void ringsGoToTheCard();
    void logOpensTheSignals();
    void refusedChangeSnapsBack();
    void rightsAreExplained_data();
    void rightsAreExplained();
    void answerIsOneLine();

private:
    void openWith(const char *states, const QList<int> &selected = {1});
    [[nodiscard]] Ui::Actions &actions() const { return m_bench->window->actions(); }
    [[nodiscard]] Ui::DashboardPlace &dashboard() const { return m_bench->window->dashboard(); }
    [[nodiscard]] Model::Port *port(int id) const { return m_bench->server.port(PortId{id}); }

    std::unique_ptr<WindowBench> m_bench;
};

void tst_LineActions::init()
{
    m_bench = std::make_unique<WindowBench>();
}

void tst_LineActions::cleanup()
{
    m_bench.reset();
}

void tst_LineActions::openWith(const char *states, const QList<int> &selected)
{
    Seed::addPorts(m_bench->link, QString::fromLatin1(states).split(u' '));
    QVERIFY(m_bench->open());
    m_bench->window->resize(1180, 760);
    for (const int id : selected)
        dashboard().select(PortId{id}, id != selected.constFirst());
}

void tst_LineActions::answerByKey()
{
    openWith("idle ringing", {2});
    QVERIFY(actions().answer->isEnabled());
    m_bench->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    QTest::keyClick(m_bench->window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_bench->link.count(QStringLiteral("answer")), 1);
    QCOMPARE(m_bench->link.last(QStringLiteral("answer")).arguments.at(0).toInt(), 2);
}

void tst_LineActions::hangUpAsksInTheCard_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("D3 cards") << 1;
    QTest::newRow("D3 short cards") << 2;
    QTest::newRow("D3 tiles") << 3;
    QTest::newRow("D3 table") << 4;
}

/** In the smaller forms the card is opened for the question. */
void tst_LineActions::hangUpAsksInTheCard()
{
    QFETCH(const int, form);
    openWith("idle idle sending idle idle", {3});
    m_bench->find<QComboBox>("dashboard.density")->setCurrentIndex(form);
    dashboard().setDetailsShown(false);
    actions().hangUp->trigger();
    Ui::LineCard *card = dashboard().card(PortId{3});
    QVERIFY(card != nullptr);
    auto *confirm = card->findChild<QPushButton *>(QStringLiteral("card.3.hangup.confirm"));
    QTRY_VERIFY(confirm->isVisible());
    QCOMPARE(m_bench->link.count(QStringLiteral("hangUp")), 0);
    confirm->click();
    QCOMPARE(m_bench->link.last(QStringLiteral("hangUp")).arguments.at(0).toInt(), 3);
}

void tst_LineActions::turnOffSaysHowMany_data()
{
    QTest::addColumn<QByteArray>("states");
    QTest::addColumn<QList<int>>("selected");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *states, const QList<int> &selected,
                        const char *text) {
        QTest::newRow(name) << QByteArray(states) << selected << QString::fromLatin1(text);
    };
    row("idle", "idle", {1}, "&Turn off");
    row("D4 in a call", "sending", {1}, "&Pause after this call");
    row("off", "off", {1}, "&Turn on");
    row("D7 idle lines", "idle idle sending", {1, 2}, "&Turn off 2 lines");
    row("D7 some in a call", "idle sending receiving idle", {1, 2, 3, 4},
        "&Turn off 4 lines (2 after their call)");
    row("D7 one is off already", "idle off idle", {1, 2, 3}, "&Turn off 2 lines");
    row("D7 all off", "off off", {1, 2}, "&Turn on 2 lines");
}

void tst_LineActions::turnOffSaysHowMany()
{
    QFETCH(const QByteArray, states);
    QFETCH(const QList<int>, selected);
    openWith(states.constData(), selected);
    QTEST(actions().pauseLine->text(), "text");
}

void tst_LineActions::turnOffActsOnAll()
{
    openWith("idle sending off", {1, 2, 3});
    actions().pauseLine->trigger();
    QTRY_VERIFY(!port(1)->send() && !port(2)->send());
    QCOMPARE(port(1)->receive(), ReceiveMode::Off);
    QCOMPARE(port(2)->status().state(), PortState::Sending); // the call goes on
    QCOMPARE(m_bench->link.count(QStringLiteral("setPort")), 2); // one request a line
    QCOMPARE(m_bench->link.count(QStringLiteral("hangUp")), 0);
}

void tst_LineActions::turnOnGivesBackWhatWas()
{
    openWith("idle");
    port(1)->setReceive(ReceiveMode::Manual);
    QTRY_COMPARE(port(1)->receive(), ReceiveMode::Manual);
    actions().pauseLine->trigger();
    QTRY_COMPARE(port(1)->receive(), ReceiveMode::Off);
    QCOMPARE(actions().pauseLine->text(), QStringLiteral("&Turn on"));
    actions().pauseLine->trigger();
    QTRY_COMPARE(port(1)->receive(), ReceiveMode::Manual);
    QVERIFY(port(1)->send());
}

void tst_LineActions::switchesActOnAll()
{
    openWith("idle idle idle", {1, 3});
    actions().receivingManual->trigger();
    QTRY_COMPARE(port(1)->receive(), ReceiveMode::Manual);
    QCOMPARE(port(3)->receive(), ReceiveMode::Manual);
    QCOMPARE(port(2)->receive(), ReceiveMode::Auto);
    actions().sending->trigger();
    QTRY_VERIFY(!port(1)->send() && !port(3)->send());
    QVERIFY(port(2)->send());
}

void tst_LineActions::ringsGoToTheCard()
{
    openWith("idle idle", {2});
    m_bench->window->activateWindow();
    actions().rings->trigger();
    auto *rings = dashboard().card(PortId{2})->findChild<QSpinBox *>(
        QStringLiteral("card.2.rings"));
    QTRY_VERIFY(rings->hasFocus());
    rings->setValue(7);
    QTRY_COMPARE(port(2)->rings(), 7);
}

void tst_LineActions::logOpensTheSignals()
{
    openWith("sending idle idle idle", {1});
    actions().lineLog->trigger();
    auto *events = dashboard().card(PortId{1})->findChild<QWidget *>(
        QStringLiteral("card.1.events"));
    QTRY_VERIFY(events->isVisible());
}

void tst_LineActions::refusedChangeSnapsBack()
{
    openWith("idle");
    m_bench->link.refuse(QStringLiteral("setPort"),
                         {ErrorCode::AccessDenied, QStringLiteral("Not allowed")});
    auto *sending = dashboard().card(PortId{1})->findChild<QCheckBox *>(
        QStringLiteral("card.1.sending"));
    actions().pauseLine->trigger();
    QTRY_COMPARE(m_bench->link.count(QStringLiteral("setPort")), 1);
    QTRY_VERIFY(sending->isChecked());
    QVERIFY(port(1)->send());
}

void tst_LineActions::rightsAreExplained_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("P8 hang up") << QByteArray("card.1.hangup") << true;
    QTest::newRow("P8 sending") << QByteArray("card.1.sending") << false;
    QTest::newRow("P8 receiving") << QByteArray("card.1.receiving") << false;
    QTest::newRow("P8 rings") << QByteArray("card.1.rings") << false;
}

/** An operator may hang up but change no settings; the card says whom to ask. */
void tst_LineActions::rightsAreExplained()
{
    QFETCH(const QByteArray, part);
    openWith("sending");
    m_bench->link.setRights(Right::OperateLines);
    auto *control = dashboard().card(PortId{1})->findChild<QWidget *>(QString::fromLatin1(part));
    QTRY_COMPARE(actions().pauseLine->isEnabled(), false);
    QTEST(control->isEnabled(), "enabled");
    if (!control->isEnabled())
        QVERIFY2(control->toolTip().contains(u"Only users with"), qPrintable(control->toolTip()));
}

/** Answering several lines at once makes no sense: only the current one. */
void tst_LineActions::answerIsOneLine()
{
    openWith("ringing ringing", {1, 2});
    actions().answer->trigger();
    QCOMPARE(m_bench->link.count(QStringLiteral("answer")), 1);
}

QTEST_MAIN(tst_LineActions)
#include "tst_line_actions.moc"
