#include "common/place.h"
#include "common/tokens.h"
#include "viewer/faxviewer.h"
#include "windowbench.h"
#include "wizard/faxwizard.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>

#include <cmath>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

constexpr int smallestTarget = 24; ///< A3
constexpr double textContrast = 4.5; ///< A3

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/** Contrast of two colours as WCAG 2.1 counts it: 1 to 21. */
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QPalette paletteOf(const QColor &window)
{
    return QPalette(window, window);
}

QString nameOf(const QWidget &widget)
{
    return QStringLiteral("%1 %2 in %3")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             widget.parent() == nullptr ? QString() : widget.parent()->objectName());
}

/** Visible widgets one reaches with the Tab key. Qt's own parts of spin boxes and scroll areas are theirs. */
QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
            && widget->isEnabled() && widget->focusProxy() == nullptr
            && widget->window() == &window;
        if (reached && !widget->objectName().startsWith(u"qt_"))
            stops.append(widget);
    }
    return stops;
}

} // namespace

/** Everybody can use the windows (ui.md chapter 12). */
class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreLegible_data();
    void tokensAreLegible();
    void everythingHasANameAndARole_data() { windows(); }
    void everythingHasANameAndARole();
    void targetsAreLargeEnough_data() { windows(); }
    void targetsAreLargeEnough();
    void tabReachesEverything_data() { windows(); }
    void tabReachesEverything();
    void cardsAreGroupsWithASentence();

private:
    static void windows();
    QWidget *open(const QString &window);

    std::unique_ptr<WindowBench> m_main;
    std::unique_ptr<QWidget> m_other;
};

void tst_Accessibility::windows()
{
    QTest::addColumn<QString>("window");
    WindowBench bench;
    QVERIFY(bench.open());
    const QList<Ui::Place *> places = bench.window->findChildren<Ui::Place *>();
    for (const Ui::Place *place : places)
        QTest::newRow(qPrintable(place->name())) << place->name();
    QTest::newRow("viewer") << u"viewer"_s;
    for (int step = 1; step <= 5; ++step)
        QTest::addRow("wizard %d", step) << u"wizard-%1"_s.arg(step);
}

QWidget *tst_Accessibility::open(const QString &window)
{
    m_other.reset();
    m_main = std::make_unique<WindowBench>();
    Seed::addPorts(m_main->link, Seed::portStates());
    Seed::addJobs(m_main->link);
    Seed::addFaxes(m_main->link, 20);
    if (!m_main->open())
        return nullptr;
    QWidget *shown = m_main->window.get();
    if (window == u"viewer") {
        auto viewer = std::make_unique<Ui::FaxViewer>();
        viewer->setAttribute(Qt::WA_DeleteOnClose, false);
        viewer->show(*Ui::FaxDocument::fromTiff(Seed::document(4, Resolution::Fine)), u"Fax"_s,
                     u"fax"_s);
        m_other = std::move(viewer);
        shown = m_other.get();
    } else if (window.startsWith(u"wizard-")) {
        auto wizard = std::make_unique<Ui::FaxWizard>(
            Ui::WizardContext{m_main->server, m_main->clock, m_main->settings});
        wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        wizard->show();
        wizard->openStep(window.right(1).toInt() - 1);
        m_other = std::move(wizard);
        shown = m_other.get();
    } else if (!m_main->window->openPlace(window)) {
        return nullptr;
    }
    QCoreApplication::processEvents();
    return shown;
}

void tst_Accessibility::tokensAreLegible_data()
{
    QTest::addColumn<int>("token");
    QTest::addColumn<QColor>("background");
    for (int token = 0; token <= static_cast<int>(Ui::Token::Stale); ++token) {
        QTest::addRow("%d on white (A3)", token) << token << QColor(Qt::white);
        QTest::addRow("%d on a light window (A3)", token) << token << QColor(0xef, 0xf0, 0xf1);
        QTest::addRow("%d on dark (A3)", token) << token << QColor(0x1b, 0x1e, 0x20);
        QTest::addRow("%d on a dark window (A3)", token) << token << QColor(0x2a, 0x2e, 0x32);
    }
}

void tst_Accessibility::tokensAreLegible()
{
    QFETCH(const int, token);
    QFETCH(const QColor, background);
    const QColor color = Ui::tokenColor(static_cast<Ui::Token>(token), paletteOf(background));
    const double seen = contrast(color, background);
    QVERIFY2(seen >= textContrast, qPrintable(QString::number(seen)));
}

void tst_Accessibility::everythingHasANameAndARole()
{
    QFETCH(const QString, window);
    const QWidget *shown = open(window);
    QVERIFY(shown != nullptr);
    const QList<QWidget *> stops = tabStops(*shown);
    QVERIFY(!stops.isEmpty());
    QStringList bad;
    for (QWidget *stop : stops) {
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(stop);
        if (seen == nullptr || seen->role() == QAccessible::NoRole
            || seen->text(QAccessible::Name).isEmpty() || !seen->state().focusable)
            bad.append(nameOf(*stop));
    }
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u", "_s)));
}

void tst_Accessibility::targetsAreLargeEnough()
{
    QFETCH(const QString, window);
    const QWidget *shown = open(window);
    QVERIFY(shown != nullptr);
    QStringList small;
    const QList<QWidget *> stops = tabStops(*shown);
    for (const QWidget *stop : stops) {
        const bool target = qobject_cast<const QAbstractButton *>(stop) != nullptr
            || qobject_cast<const QComboBox *>(stop) != nullptr
            || qobject_cast<const QAbstractSpinBox *>(stop) != nullptr;
        if (target && (stop->height() < smallestTarget || stop->width() < smallestTarget))
            small.append(QStringLiteral("%1 (%2x%3)")
                             .arg(nameOf(*stop))
                             .arg(stop->width())
                             .arg(stop->height()));
    }
    QVERIFY2(small.isEmpty(), qPrintable(small.join(u", "_s)));
}

/** A2: every stop is in the chain of the Tab key, and the chain comes round. */
void tst_Accessibility::tabReachesEverything()
{
    QFETCH(const QString, window);
    QWidget *shown = open(window);
    QVERIFY(shown != nullptr);
    const QList<QWidget *> stops = tabStops(*shown);
    QSet<QWidget *> reached;
    QWidget *at = shown;
    do {
        at = at->nextInFocusChain();
        reached.insert(at);
    } while (at != shown && reached.size() < 10000);
    QCOMPARE(at, shown);
    for (QWidget *stop : stops)
        QVERIFY2(reached.contains(stop), qPrintable(nameOf(*stop)));
}

void tst_Accessibility::cardsAreGroupsWithASentence()
{
    WindowBench bench;
    Seed::addPorts(bench.link, {u"sending"_s});
    QVERIFY(bench.open());
    QVERIFY(bench.window->openPlace(u"dashboard"_s));
    auto *card = bench.window->findChild<QWidget *>(u"card.1"_s);
    QVERIFY(card != nullptr);
    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(card);
    QCOMPARE(seen->role(), QAccessible::Grouping);
    const QString name = seen->text(QAccessible::Name);
    QVERIFY2(name.contains(u"page 3 of 7"), qPrintable(name));
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
