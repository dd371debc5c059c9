#include "instance.h"
#include "options.h"
#include "privatebus.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::Desktop;
using namespace Qt::StringLiterals;

/** One instance per user, session and server, and what a start may ask for (ui.md M9). */
class tst_Instance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bus.start()); }

    void readsOptions_data();
    void readsOptions();
    void refusesOptions_data();
    void refusesOptions();
    void mapsBackAndForth();
    void hostileMaps_data();
    void hostileMaps();
    void names_data();
    void names();

    void secondStartHandsOver();
    void firstThatHangsIsTold();
    void nameIsFreeAfterTheEnd();
    void withoutABus();

private:
    [[nodiscard]] QDBusConnection connection(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_bus.address(), name);
    }
    /** claim() of another process. */
    [[nodiscard]] Result<Instance::Role> claimElsewhere(const QVariantMap &wishes)
    {
        Result<Instance::Role> role = failure(ErrorCode::Internal);
        bool done = false;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            Instance second(connection(u"second"_s));
            role = second.claim(m_name, wishes);
            done = true;
        }));
        other->start();
        if (!QTest::qWaitFor([&] { return other->isFinished(); }, 20000))
            qFatal("the second start waits for ever");
        other->wait();
        QDBusConnection::disconnectFromBus(u"second"_s);
        return role;
    }

    PrivateBus m_bus{PrivateBus::Kind::Session};
    const QString m_name = u"org.faxconsole.FaxConsole"_s;
};

namespace {

QString here(const QString &file)
{
    return QDir::current().absoluteFilePath(file);
}

} // namespace

void tst_Instance::readsOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QVariantMap>("wishes");
    const auto row = [](const char *name, const QStringList &arguments, const Wishes &wishes) {
        QTest::newRow(name) << arguments << wishes.toMap();
    };
    row("nothing", {}, {});
    row("place", {u"--place"_s, u"outbox"_s}, {.place = u"outbox"_s});
    row("new", {u"--new"_s}, {.newFax = true});
    row("new file", {u"--new"_s, u"a.pdf"_s}, {.newFax = true, .files = {here(u"a.pdf"_s)}});
    row("file of a desktop", {u"file:///tmp/a%20b.pdf"_s},
        {.newFax = true, .files = {u"/tmp/a b.pdf"_s}});
    row("number", {u"--to"_s, u"+49 30 1"_s}, {.newFax = true, .number = u"+49 30 1"_s});
    row("fax address", {u"fax:+49301"_s}, {.newFax = true, .number = u"+49301"_s});
    row("view", {u"--view"_s, u"/a.tif"_s}, {.viewFiles = {u"/a.tif"_s}});
    row("view several", {u"--view"_s, u"/a.tif"_s, u"/b.tif"_s},
        {.viewFiles = {u"/a.tif"_s, u"/b.tif"_s}});
    row("background", {u"--background"_s}, {.background = true});
}

void tst_Instance::readsOptions()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QVariantMap, wishes);
    const auto options = parseOptions(QStringList{u"fax-console"_s} + arguments);
    QVERIFY2(options, qPrintable(options ? QString() : options.error().message()));
    QCOMPARE(options->wishes.toMap(), wishes);
}

void tst_Instance::refusesOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("place") << QStringList{u"--place"_s, u"cellar"_s} << u"cellar"_s;
    QTest::newRow("option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("file of another computer")
        << QStringList{u"https://example.org/a.pdf"_s} << u"https://example.org/a.pdf"_s;
    QTest::newRow("server") << QStringList{u"--server"_s, u"-oProxyCommand=x"_s} << u"--server"_s;
}

void tst_Instance::refusesOptions()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    const auto options = parseOptions(QStringList{u"fax-console"_s} + arguments);
    QVERIFY(!options);
    QVERIFY2(options.error().message().contains(says), qPrintable(options.error().message()));
}

void tst_Instance::mapsBackAndForth()
{
    const Wishes wishes{.place = u"inbox"_s,
                        .newFax = true,
                        .number = u"1"_s,
                        .files = {u"/a"_s},
                        .viewFiles = {u"/b"_s, u"/c"_s},
                        .background = true};
    QVERIFY(Wishes::fromMap(wishes.toMap()) == wishes);
    QVERIFY(!wishes.isViewOnly());
    QVERIFY((Wishes{.viewFiles = {u"/b"_s}}.isViewOnly()));
}

void tst_Instance::hostileMaps_data()
{
    QTest::addColumn<QVariantMap>("map");
    QTest::newRow("empty") << QVariantMap();
    QTest::newRow("unknown place") << QVariantMap{{u"place"_s, u"../cellar"_s}};
    QTest::newRow("relative file") << QVariantMap{{u"files"_s, QStringList{u"a.pdf"_s, u""_s}}};
    QTest::newRow("wrong types") << QVariantMap{{u"files"_s, 7}, {u"place"_s, QVariantList{1}}};
}

void tst_Instance::hostileMaps()
{
    QFETCH(const QVariantMap, map);
    QVERIFY(Wishes::fromMap(map) == Wishes());
}

void tst_Instance::names_data()
{
    QTest::addColumn<QStringList>("one");
    QTest::addColumn<QStringList>("other");
    QTest::addColumn<bool>("same");
    const QStringList folder{u"--data-dir"_s, u"/x"_s};
    QTest::newRow("default") << QStringList() << QStringList{u"--new"_s} << true;
    QTest::newRow("same folder") << folder << folder + QStringList{u"--new"_s} << true;
    QTest::newRow("folder and default") << folder << QStringList() << false;
    QTest::newRow("two folders") << folder << QStringList{u"--data-dir"_s, u"/y"_s} << false;
    QTest::newRow("two servers") << QStringList{u"--server"_s, u"ssh:a@fax1"_s}
                                 << QStringList{u"--server"_s, u"ssh:b@fax1"_s} << false;
}

void tst_Instance::names()
{
    QFETCH(const QStringList, one);
    QFETCH(const QStringList, other);
    QFETCH(const bool, same);
    const auto nameOf = [](const QStringList &arguments) {
        return instanceName(parseOptions(QStringList{u"fax-console"_s} + arguments).value());
    };
    QCOMPARE(nameOf(one) == nameOf(other), same);
    QVERIFY(nameOf(one).startsWith(m_name));
    QVERIFY(nameOf({u"--send-sample"_s}).isEmpty());
}

void tst_Instance::secondStartHandsOver()
{
    Instance first(connection(u"first"_s));
    QVERIFY(first.claim(m_name, {}).value() == Instance::Role::First);
    QSignalSpy handedOver(&first, &Instance::handedOver);
    const QVariantMap wishes = Wishes{.newFax = true, .files = {u"/a.pdf"_s}}.toMap();
    QVERIFY(claimElsewhere(wishes).value() == Instance::Role::HandedOver);
    QTRY_COMPARE(handedOver.size(), 1);
    const Wishes got = Wishes::fromMap(handedOver.first().first().toMap());
    QVERIFY(got.newFax);
    QCOMPARE(got.files, QStringList{u"/a.pdf"_s});
}

/** Somebody has the name and does not know what to do with a start. */
void tst_Instance::firstThatHangsIsTold()
{
    QDBusConnection stranger = connection(u"stranger"_s);
    QVERIFY(stranger.registerService(m_name));
    const auto role = claimElsewhere({});
    QVERIFY(!role);
    QVERIFY(role.error().message().contains(u"does not answer"));
    QVERIFY(stranger.unregisterService(m_name));
}

void tst_Instance::nameIsFreeAfterTheEnd()
{
    {
        Instance first(connection(u"first"_s));
        QVERIFY(first.claim(m_name, {}).value() == Instance::Role::First);
    }
    Instance next(connection(u"next"_s));
    QVERIFY(next.claim(m_name, {}).value() == Instance::Role::First);
}

void tst_Instance::withoutABus()
{
    Instance alone(QDBusConnection(u"none"_s));
    QVERIFY(alone.claim(m_name, {}).value() == Instance::Role::Alone);
    Instance shareless(connection(u"first"_s));
    QVERIFY(shareless.claim({}, {}).value() == Instance::Role::Alone);
}

QTEST_GUILESS_MAIN(tst_Instance)
#include "tst_instance.moc"
