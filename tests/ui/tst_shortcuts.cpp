#include "viewer/faxviewer.h"
#include "window/actions.h"
#include "windowbench.h"
#include "wizard/faxwizard.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>

using namespace Fax;

/** No key means two things in one window, and the keys of ui.md 3.2 are what they are. */
class tst_Shortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKeyIsUsedTwice_data();
    void noKeyIsUsedTwice();
    void noKeyIsUsedTwiceOnAnyDesktop_data();
    void noKeyIsUsedTwiceOnAnyDesktop();
    void keysAreAsSpecified_data();
    void keysAreAsSpecified();
    void reservedKeysAreFree();
    void everyButtonHasANameForPeople();

private:
    /** Keys of the window; those of one list only are apart from those of another. */
    static QStringList keys(const QWidget &window)
    {
        QStringList keys;
        const QList<QAction *> actions = window.findChildren<QAction *>();
        for (const QAction *action : actions) {
            const bool onlyInList = action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
            const QString scope = onlyInList ? action->objectName() : QString();
            for (const QKeySequence &key : action->shortcuts())
                keys.append(key.toString() + scope);
        }
        const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            if (!button->shortcut().isEmpty())
                keys.append(button->shortcut().toString());
        return keys;
    }
};

void tst_Shortcuts::noKeyIsUsedTwice_data()
{
    QTest::addColumn<QString>("window");
    for (const char *window : {"main", "viewer", "wizard"})
        QTest::newRow(window) << QString::fromLatin1(window);
}

void tst_Shortcuts::noKeyIsUsedTwice()
{
    QFETCH(const QString, window);
    WindowBench bench;
    QVERIFY(bench.open());
    Ui::FaxViewer viewer;
    Ui::FaxWizard wizard({bench.server, bench.clock, bench.settings});
    const QWidget &tested = window == u"main" ? static_cast<QWidget &>(*bench.window)
        : window == u"viewer"                 ? static_cast<QWidget &>(viewer)
                                              : static_cast<QWidget &>(wizard);
    const QStringList all = keys(tested);
    QVERIFY(!all.isEmpty());
    for (const QString &key : all)
        QVERIFY2(all.count(key) == 1, qPrintable(key));
}

/** The standard keys that differ from desktop to desktop, as Qt 6.4.2 has them (M4); all others are our own. */
void tst_Shortcuts::noKeyIsUsedTwiceOnAnyDesktop_data()
{
    using Key = QKeySequence;
    using Keys = QMap<int, QStringList>;
    const auto keys = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    const Keys x11{{Key::Close, keys("Ctrl+W")},          {Key::Quit, keys("Ctrl+Q")},
                   {Key::Undo, keys("Ctrl+Z F14")},       {Key::Copy, keys("Ctrl+C Ctrl+Ins F16")},
                   {Key::Deselect, keys("Ctrl+Shift+A")}, {Key::Refresh, keys("F5")},
                   {Key::Delete, keys("Del Ctrl+D")},     {Key::FullScreen, {}}};
    Keys kde = x11;
    kde.insert(Key::FullScreen, keys("F11 Ctrl+Shift+F"));
    Keys gnome = x11;
    gnome.insert(Key::FullScreen, keys("Ctrl+F11"));
    gnome.insert(Key::Refresh, keys("Ctrl+R F5"));
    Keys offscreen;
    for (auto key = x11.keyBegin(); key != x11.keyEnd(); ++key) {
        const QList<Key> bindings = Key::keyBindings(static_cast<Key::StandardKey>(*key));
        for (const Key &binding : bindings)
            offscreen[*key].append(binding.toString());
    }
    QTest::addColumn<Keys>("table");
    QTest::newRow("offscreen") << offscreen;
    QTest::newRow("X11") << x11;
    QTest::newRow("KDE") << kde;
    QTest::newRow("GNOME") << gnome;
}

void tst_Shortcuts::noKeyIsUsedTwiceOnAnyDesktop()
{
    using Keys = QMap<int, QStringList>;
    QFETCH(const Keys, table);
    WindowBench bench;
    QVERIFY(bench.open());
    QMap<QString, QString> users;
    const QList<QAction *> all = bench.window->actions().findChildren<QAction *>(
        Qt::FindDirectChildrenOnly);
    for (const QAction *action : all) {
        if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
            continue; // Del of one list, Del of the other
        const QStringList standard = table.value(action->property("standardKey").toInt());
        QSet<QString> keys(standard.cbegin(), standard.cend());
        keys.insert(action->shortcut().toString());
        keys.remove(QString());
        for (const QString &key : std::as_const(keys)) {
            QVERIFY2(!users.contains(key),
                     qPrintable(key + u' ' + users.value(key) + u' ' + action->objectName()));
            users.insert(key, action->objectName());
        }
    }
    QVERIFY(users.size() > 30);
}

void tst_Shortcuts::keysAreAsSpecified_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("key");
    const QList<std::pair<const char *, const char *>> table{{"newFax", "Ctrl+N"},
                                                             {"newFromClipboard", "Ctrl+Shift+V"},
                                                             {"undo", "Ctrl+Z"},
                                                             {"copy", "Ctrl+C"},
                                                             {"selectAll", "Ctrl+A"},
                                                             {"whatsThis", "Shift+F1"},
                                                             {"shortcuts", "Ctrl+?"},
                                                             {"openFile", "Ctrl+O"},
                                                             {"saveCopy", "Ctrl+S"},
                                                             {"close", "Ctrl+W"},
                                                             {"quit", "Ctrl+Q"},
                                                             {"filter", "Ctrl+F"},
                                                             {"dashboard", "Ctrl+1"},
                                                             {"outbox", "Ctrl+2"},
                                                             {"inbox", "Ctrl+3"},
                                                             {"sidebar", "F9"},
                                                             {"details", "F8"},
                                                             {"nextPane", "F6"},
                                                             {"previousPane", "Shift+F6"},
                                                             {"fullScreen", "F11"},
                                                             {"resynchronise", "F5"},
                                                             {"view", "Return"},
                                                             {"nextUnread", "Ctrl+J"},
                                                             {"toggleRead", "Ctrl+M"},
                                                             {"deleteFax", "Del"},
                                                             {"pauseJob", "Ctrl+H"},
                                                             {"retryJob", "Ctrl+Shift+R"},
                                                             {"attempts", "Ctrl+I"},
                                                             {"cancelJob", "Del"},
                                                             {"answer", "Ctrl+K"},
                                                             {"hangUp", "Ctrl+Shift+K"},
                                                             {"pauseQueue", "Ctrl+Shift+P"}};
    for (const auto &[action, key] : table)
        QTest::newRow(action) << QStringLiteral("action.") + QLatin1StringView(action)
                              << QString::fromLatin1(key);
}

void tst_Shortcuts::keysAreAsSpecified()
{
    QFETCH(const QString, action);
    QFETCH(const QString, key);
    WindowBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.window->findChild<QAction *>(action)->shortcut().toString(), key);
}

/** Desktops use these for other things (ui.md M4). */
void tst_Shortcuts::reservedKeysAreFree()
{
    WindowBench bench;
    QVERIFY(bench.open());
    const QStringList all = keys(*bench.window);
    for (const char *key : {"Ctrl+R", "Ctrl+D", "Ctrl+G", "Ctrl+Shift+A", "Ctrl+Shift+F"})
        QVERIFY2(!all.contains(QString::fromLatin1(key)), key);
}

void tst_Shortcuts::everyButtonHasANameForPeople()
{
    WindowBench bench;
    Seed::addPorts(bench.link, Seed::portStates());
    Seed::addFaxes(bench.link, 3);
    QVERIFY(bench.open());
    int checked = 0;
    const QList<QAbstractButton *> buttons = bench.window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->objectName().isEmpty() || button->objectName().startsWith(u"qt_"))
            continue;
        ++checked;
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
    }
    QVERIFY(checked > 24);
}

QTEST_MAIN(tst_Shortcuts)
#include "tst_shortcuts.moc"
