#include "base/errorcode.h"
#include "common/elidedlabel.h"
#include "common/language.h"
#include "common/place.h"
#include "support/pseudolanguage.h"
#include "window/actions.h"
#include "windowbench.h"

#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QTabBar>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

bool isPseudo(const QString &text)
{
    static const QRegularExpression letters(u"\\p{L}{2}"_s);
    return text.contains(u'⟦') || !letters.match(text).hasMatch();
}

/** What a label or button needs for its text, beside what it has. */
bool isCut(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const bool mayBeShort = qobject_cast<const Ui::ElidedLabel *>(&widget) != nullptr
        || (label != nullptr && label->wordWrap()) || !widget.toolTip().isEmpty();
    return !mayBeShort && widget.sizeHint().width() > widget.width() + 1;
}

} // namespace

/** Languages (ui.md chapter 13): everything is translated, and there is room for it. */
class tst_I18n : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyActionIsTranslated();
    void everyPlaceIsTranslated_data();
    void everyPlaceIsTranslated();
    void nothingIsCut_data();
    void nothingIsCut();
    void rightToLeftMirrorsTheWindow();
    void germanIsComplete_data();
    void germanIsComplete();
    void germanIsLoaded();
    void pluralsAreEnglish();

private:
    void places();
    PseudoLanguage m_pseudo;
    std::unique_ptr<WindowBench> m_bench;
};

void tst_I18n::init()
{
    QCoreApplication::installTranslator(&m_pseudo);
    m_bench = std::make_unique<WindowBench>();
    Seed::addPorts(m_bench->link, Seed::portStates());
    Seed::addJobs(m_bench->link);
    Seed::addFaxes(m_bench->link, 20);
    QVERIFY(m_bench->open());
}

void tst_I18n::cleanup()
{
    m_bench.reset();
    QCoreApplication::removeTranslator(&m_pseudo);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void tst_I18n::places()
{
    QTest::addColumn<QString>("place");
    WindowBench bench;
    QVERIFY(bench.open());
    const QList<Ui::Place *> places = bench.window->findChildren<Ui::Place *>();
    QVERIFY(places.size() >= 3);
    for (const Ui::Place *place : places)
        QTest::newRow(qPrintable(place->name())) << place->name();
}

void tst_I18n::everyActionIsTranslated()
{
    const QList<QAction *> actions = m_bench->window->actions().findChildren<QAction *>();
    QVERIFY(actions.size() > 30);
    for (const QAction *action : actions) {
        QVERIFY2(isPseudo(action->text()), qPrintable(action->text()));
        QVERIFY2(isPseudo(action->statusTip()), qPrintable(action->statusTip()));
    }
    const QList<QAction *> menus = m_bench->window->menuBar()->actions();
    for (const QAction *menu : menus)
        QVERIFY2(isPseudo(menu->text()), qPrintable(menu->text()));
}

void tst_I18n::everyPlaceIsTranslated_data()
{
    places();
}

void tst_I18n::everyPlaceIsTranslated()
{
    QFETCH(QString, place);
    QVERIFY(m_bench->window->openPlace(place));
    const QList<QAbstractButton *> buttons = m_bench->window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        // Qt's own buttons in fields and bars have no name of ours.
        if (button->objectName().isEmpty() || button->objectName().startsWith(u"qt_"))
            continue;
        const QString what = button->objectName() + u": "_s + button->text();
        QVERIFY2(isPseudo(button->accessibleName()), qPrintable(what));
    }
    const QList<QHeaderView *> headers = m_bench->window->findChildren<QHeaderView *>();
    for (const QHeaderView *header : headers)
        for (int i = 0; header->isVisible() && i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
            QVERIFY2(isPseudo(text), qPrintable(text));
        }
    const QList<QTabBar *> bars = m_bench->window->findChildren<QTabBar *>();
    for (const QTabBar *bar : bars)
        for (int i = 0; i < bar->count(); ++i)
            QVERIFY2(isPseudo(bar->tabText(i)), qPrintable(bar->tabText(i)));
}

void tst_I18n::nothingIsCut_data()
{
    places();
}

void tst_I18n::nothingIsCut()
{
    QFETCH(QString, place);
    QVERIFY(m_bench->window->openPlace(place));
    QVERIFY(QTest::qWaitForWindowExposed(m_bench->window.get()));
    QCoreApplication::processEvents();
    QStringList cut;
    const QList<QWidget *> widgets = m_bench->window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool text = qobject_cast<const QLabel *>(widget) != nullptr
            || qobject_cast<const QAbstractButton *>(widget) != nullptr;
        if (text && widget->isVisible() && isCut(*widget))
            cut.append(widget->objectName() + u" of "_s + widget->parent()->objectName());
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u", "_s)));
}

void tst_I18n::rightToLeftMirrorsTheWindow()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    const auto *sidebar = m_bench->window->findChild<QWidget *>(u"sidebar"_s);
    QVERIFY(sidebar != nullptr);
    QTRY_VERIFY(sidebar->mapTo(m_bench->window.get(), QPoint(0, 0)).x()
                > m_bench->window->width() / 2);
}

void tst_I18n::germanIsComplete_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << u"fax_de.ts"_s;
    QTest::newRow("English plurals") << u"fax_en.ts"_s;
}

/** The files hold nothing unfinished; whether they hold all texts, the target "translations" sees to. */
void tst_I18n::germanIsComplete()
{
    QFETCH(QString, file);
    QFile ts(QStringLiteral(FAX_TRANSLATIONS_DIR "/") + file);
    QVERIFY(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&ts);
    QString source;
    int texts = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"source")
            source = reader.readElementText();
        else if (reader.name() == u"translation" && ++texts > 0)
            QVERIFY2(reader.attributes().value(u"type"_s) != u"unfinished", qPrintable(source));
    }
    QVERIFY(!reader.hasError());
    QVERIFY(texts > 0);
}

void tst_I18n::germanIsLoaded()
{
    QCoreApplication::removeTranslator(&m_pseudo);
    Ui::installLanguage(QLocale(QLocale::German, QLocale::Germany));
    m_bench->window = std::make_unique<Ui::MainWindow>(m_bench->server, m_bench->clock,
                                                       m_bench->settings);
    const Ui::MainWindow &window = *m_bench->window;
    QCOMPARE(window.actions().outbox->text(), u"&Postausgang"_s);
    QCOMPARE(window.menuBar()->actions().constFirst()->text(), u"&Datei"_s);
    QVERIFY(!errorText(ErrorCode::Busy).contains(u"busy"));
}

void tst_I18n::pluralsAreEnglish()
{
    QCoreApplication::removeTranslator(&m_pseudo);
    Ui::installLanguage(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(QCoreApplication::translate("Fax::Ui::InboxModel", "%n bad line(s)", nullptr, 1),
             u"1 bad line"_s);
}

QTEST_MAIN(tst_I18n)
#include "tst_i18n.moc"
