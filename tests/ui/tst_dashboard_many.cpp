#include "dashboard/dashboardplace.h"
#include "dashboard/linecard.h"
#include "dashboard/linetile.h"
#include "windowbench.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QToolButton>

using namespace Fax;
using Ui::LineForm;

Q_DECLARE_METATYPE(Fax::Ui::LineForm)

/** Many lines: forms, chips, order, and what an update costs (ui.md 4, D5, D6). */
class tst_DashboardMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void formIsTheLargestThatFits_data();
    void formIsTheLargestThatFits();
    void pinnedFormStays();
    void everyFormShowsTheLine_data();
    void everyFormShowsTheLine();
    void chipsHideAndCount_data();
    void chipsHideAndCount();
    void wordsFilter();
    void orderIsStable_data();
    void orderIsStable();
    void movingOrderWaits();
    void movingOrderWaitsForWhoWorksInIt();
    void linesComeAndGo();
    void unseenTilesAreNotPainted();
    void returnOpensDetails();
    void arrowsWalk();
    void idleConsoleSleeps();
    void tickReachesBusyLinesOnly();

private:
    void openWith(const QStringList &states, QSize size = QSize(1180, 760));
    [[nodiscard]] static QStringList many(int count);
    [[nodiscard]] Ui::DashboardPlace &dashboard() const { return m_bench->window->dashboard(); }
    [[nodiscard]] QList<qint64> shownIds() const;
    void choose(const char *box, int index) const;
    void change(int id, const QString &state) const;

    std::unique_ptr<WindowBench> m_bench;
};

/** The forms depend on the font: that of the pictures. */
void tst_DashboardMany::initTestCase()
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 9));
}

void tst_DashboardMany::init()
{
    m_bench = std::make_unique<WindowBench>();
}

void tst_DashboardMany::cleanup()
{
    m_bench.reset();
}

QStringList tst_DashboardMany::many(int count)
{
    QStringList states;
    while (states.size() < count)
        states.append(Seed::portStates());
    return states.mid(0, count);
}

void tst_DashboardMany::openWith(const QStringList &states, QSize size)
{
    Seed::addPorts(m_bench->link, states);
    QVERIFY(m_bench->open());
    m_bench->window->resize(size);
    QCoreApplication::processEvents();
}

QList<qint64> tst_DashboardMany::shownIds() const
{
    QList<qint64> ids;
    for (const Ui::Line *line : dashboard().lines().shownLines())
        ids.append(line->id().value);
    return ids;
}

void tst_DashboardMany::choose(const char *box, int index) const
{
    m_bench->find<QComboBox>(box)->setCurrentIndex(index);
}

void tst_DashboardMany::change(int id, const QString &state) const
{
    const FakeLink::PortState port = Seed::port(id, state);
    m_bench->link.putPort(port.config, port.status);
}

void tst_DashboardMany::formIsTheLargestThatFits_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<LineForm>("form");
    const QSize small(1180, 760);
    const QSize large(1920, 1080);
    QTest::newRow("1") << 1 << small << LineForm::Cards;
    QTest::newRow("2") << 2 << small << LineForm::Cards;
    QTest::newRow("8") << 8 << small << LineForm::ShortCards;
    QTest::newRow("256") << 256 << small << LineForm::Table;
    QTest::newRow("1, large") << 1 << large << LineForm::Cards;
    QTest::newRow("8, large") << 8 << large << LineForm::Cards;
    QTest::newRow("64, large") << 64 << large << LineForm::Tiles;
    QTest::newRow("256, large") << 256 << large << LineForm::Table;
}

void tst_DashboardMany::formIsTheLargestThatFits()
{
    QFETCH(const int, count);
    QFETCH(const QSize, size);
    openWith(many(count), size);
    QTEST(dashboard().form(), "form");
    const auto *board = m_bench->find<Ui::LineBoard>("dashboard.board");
    if (dashboard().form() != LineForm::Table)
        QVERIFY(board->widget()->height() <= board->viewport()->height());
}

void tst_DashboardMany::pinnedFormStays()
{
    openWith(many(8));
    choose("dashboard.density", 4);
    QCOMPARE(dashboard().form(), LineForm::Table);
    m_bench->window->resize(1920, 1080);
    QCoreApplication::processEvents();
    QCOMPARE(dashboard().form(), LineForm::Table);
    choose("dashboard.density", 0);
    QCOMPARE(dashboard().form(), LineForm::Cards);
}

void tst_DashboardMany::everyFormShowsTheLine_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("cards") << 1 << QByteArray("card.3");
    QTest::newRow("short cards") << 2 << QByteArray("short.3");
    QTest::newRow("tiles") << 3 << QByteArray("tile.3");
}

void tst_DashboardMany::everyFormShowsTheLine()
{
    QFETCH(const int, choice);
    QFETCH(const QByteArray, name);
    openWith(many(8));
    choose("dashboard.density", choice);
    auto *frame = m_bench->find<Ui::LineFrame>(name.constData());
    QVERIFY(frame != nullptr && frame->isVisible());
    QCOMPARE(frame->accessibleName(), QStringLiteral("Line 3, Ringing"));
    change(3, QStringLiteral("sending"));
    QCOMPARE(frame->accessibleName(), QStringLiteral("Line 3, Sending, page 3 of 7"));
}

void tst_DashboardMany::chipsHideAndCount_data()
{
    QTest::addColumn<QByteArray>("chip");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("ids");
    const auto row = [](const char *chip, const char *text, const QList<qint64> &ids) {
        QTest::newRow(chip) << QByteArray("dashboard.chip.") + chip << QString::fromLatin1(text)
                            << ids;
    };
    row("all", "All 8", {1, 2, 3, 4, 5, 6, 7, 8});
    row("active", "Active 4", {1, 2, 3, 4});
    row("idle", "Idle 2", {5, 7});
    row("faults", "Faults 1", {8});
    row("off", "Off 1", {6});
}

void tst_DashboardMany::chipsHideAndCount()
{
    QFETCH(const QByteArray, chip);
    openWith(many(8));
    const LineForm before = dashboard().form();
    auto *button = m_bench->find<QToolButton>(chip.constData());
    QTEST(button->text(), "text");
    button->click();
    QTEST(shownIds(), "ids");
    QCOMPARE(dashboard().form(), before);
}

void tst_DashboardMany::wordsFilter()
{
    openWith(many(8));
    dashboard().setFilter(QStringLiteral("muster price"));
    QCOMPARE(shownIds(), QList<qint64>{1});
    dashboard().setFilter(QStringLiteral("line 107"));
    QCOMPARE(shownIds(), QList<qint64>{7});
    dashboard().setFilter({});
    QCOMPARE(shownIds().size(), 8);
}

void tst_DashboardMany::orderIsStable_data()
{
    QTest::addColumn<int>("sort");
    QTest::newRow("D5 number") << 0;
    QTest::newRow("D5 name") << 1;
}

void tst_DashboardMany::orderIsStable()
{
    QFETCH(const int, sort);
    openWith(many(16));
    choose("dashboard.sort", sort);
    const QList<qint64> before = shownIds();
    for (int id = 1; id <= 16; ++id)
        change(id, Seed::portStates().at((id + 3) % 8));
    m_bench->clock.advance(std::chrono::seconds(60));
    dashboard().tick();
    QCOMPARE(shownIds(), before);
}

/** D5: sorted by state they move at most every 5 s. */
void tst_DashboardMany::movingOrderWaits()
{
    openWith({QStringLiteral("idle"), QStringLiteral("idle"), QStringLiteral("sending")});
    choose("dashboard.sort", 2);
    m_bench->window->setFocus();
    QCOMPARE(shownIds(), (QList<qint64>{3, 1, 2}));
    change(2, QStringLiteral("ringing"));
    m_bench->clock.advance(std::chrono::seconds(4));
    dashboard().tick();
    QCOMPARE(shownIds(), (QList<qint64>{3, 1, 2}));
    m_bench->clock.advance(std::chrono::seconds(1));
    dashboard().tick();
    QCOMPARE(shownIds(), (QList<qint64>{2, 3, 1}));
}

void tst_DashboardMany::movingOrderWaitsForWhoWorksInIt()
{
    openWith({QStringLiteral("idle"), QStringLiteral("idle"), QStringLiteral("sending")});
    choose("dashboard.sort", 2);
    m_bench->window->activateWindow();
    dashboard().focusTarget()->setFocus();
    QTRY_VERIFY(dashboard().focusTarget()->hasFocus());
    change(2, QStringLiteral("ringing"));
    m_bench->clock.advance(std::chrono::seconds(9));
    dashboard().tick();
    QCOMPARE(shownIds(), (QList<qint64>{3, 1, 2}));
}

void tst_DashboardMany::linesComeAndGo()
{
    openWith(many(8));
    const QAbstractItemModelTester tester(&dashboard().lines(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    choose("dashboard.sort", 2);
    change(9, QStringLiteral("sending"));
    QCOMPARE(shownIds().size(), 9);
    dashboard().select(PortId{9});
    QCOMPARE(dashboard().currentPort()->deviceId(), PortId{9});
    m_bench->link.removePort(PortId{9});
    QCOMPARE(shownIds().size(), 8);
    QVERIFY(dashboard().currentPort() != nullptr);
    for (int id = 1; id <= 8; ++id)
        m_bench->link.removePort(PortId{id});
    QVERIFY(dashboard().currentPort() == nullptr);
}

void tst_DashboardMany::unseenTilesAreNotPainted()
{
    openWith(many(256));
    choose("dashboard.density", 3);
    QCoreApplication::processEvents();
    struct PaintCounter final : QObject
    {
        int paints = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } counter;
    const auto tiles = m_bench->window->findChildren<Ui::LineTile *>();
    QCOMPARE(tiles.size(), 256);
    for (Ui::LineTile *tile : tiles)
        if (tile->line().id() == PortId{250} || tile->line().id() == PortId{2})
            tile->installEventFilter(&counter);
    change(250, QStringLiteral("sending"));
    QCoreApplication::processEvents();
    QCOMPARE(counter.paints, 0);
    change(2, QStringLiteral("sending"));
    QTRY_COMPARE(counter.paints, 1);
}

void tst_DashboardMany::returnOpensDetails()
{
    openWith(many(8));
    QCOMPARE(dashboard().form(), LineForm::ShortCards);
    QVERIFY(dashboard().card(PortId{4}) == nullptr);
    dashboard().select(PortId{4});
    QTest::keyClick(dashboard().focusTarget(), Qt::Key_Return);
    QVERIFY(dashboard().card(PortId{4}) != nullptr);
    QTRY_VERIFY(dashboard().card(PortId{4})->isVisible());
}

void tst_DashboardMany::arrowsWalk()
{
    openWith(many(8));
    dashboard().select(PortId{1});
    QTest::keyClick(dashboard().focusTarget(), Qt::Key_Right);
    QCOMPARE(dashboard().currentPort()->deviceId(), PortId{2});
    QTest::keyClick(dashboard().focusTarget(), Qt::Key_Down);
    QCOMPARE(dashboard().currentPort()->deviceId(), PortId{4});
    QTest::keyClick(dashboard().focusTarget(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(dashboard().selectedPorts().size(), 2);
}

/** Nothing to count on, nothing to sort: no timer. */
void tst_DashboardMany::idleConsoleSleeps()
{
    openWith({QStringLiteral("idle"), QStringLiteral("off")});
    const auto *timer = dashboard().findChild<QTimer *>(QStringLiteral("dashboard.tick"));
    QVERIFY(!timer->isActive());
    change(1, QStringLiteral("sending"));
    QVERIFY(timer->isActive());
    change(1, QStringLiteral("idle"));
    QVERIFY(!timer->isActive());
}

/** D6: a second passes on lines with a call only. */
void tst_DashboardMany::tickReachesBusyLinesOnly()
{
    openWith(many(64), QSize(1920, 1080));
    int changes = 0;
    for (const Ui::Line *line : dashboard().lines().allLines())
        connect(line, &Ui::Line::changed, this, [&changes] { ++changes; });
    m_bench->clock.advance(std::chrono::seconds(1));
    dashboard().tick();
    QCOMPARE(changes, 3 * 8); // sending, receiving, dialing
    dashboard().tick();
    QCOMPARE(changes, 3 * 8);
}

QTEST_MAIN(tst_DashboardMany)
#include "tst_dashboard_many.moc"
