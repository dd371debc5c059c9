#include "autostart.h"
#include "options.h"
#include "wizard/documenttypes.h"

#include <QtCore/QMimeDatabase>
#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

/** What desktops are told of us, and what we write for them (ui.md M8, N3): all of it is true and valid. */
class tst_Files : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void entries_data();
    void entries();
    void metainfoIsValid();
    void promisedTypesAreFaxed();
    void metainfoAndEntryPromiseTheSame();
    void commandsAreUnderstood_data();
    void commandsAreUnderstood();
    void coverPagesHaveAType();
    void iconsAreThere_data();
    void iconsAreThere();
    void autostart();
    void autostartThatCannotBeWritten();

private:
    [[nodiscard]] static QString source(const QString &file)
    {
        return QStringLiteral(DESKTOP_FILES "/") + file;
    }
    /** Output and errors; "" means that it was content. */
    [[nodiscard]] static QString complaints(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(20000))
            return program + u": "_s + process.errorString();
        return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAll());
    }
    [[nodiscard]] static QString value(const QString &file, const QString &group,
                                       const QString &key)
    {
        QFile entry(file);
        if (!entry.open(QIODevice::ReadOnly))
            return {};
        QString inside;
        for (const QStringList lines = QString::fromUtf8(entry.readAll()).split(u'\n');
             const QString &line : lines) {
            if (line.startsWith(u'['))
                inside = line.mid(1, line.size() - 2);
            else if (inside == group && line.section(u'=', 0, 0) == key)
                return line.section(u'=', 1);
        }
        return {};
    }

    QTemporaryDir m_home;
};

/** Before anything looks at them. */
void tst_Files::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toLocal8Bit());
    const QString packages = m_home.filePath(u"data/mime/packages"_s);
    QVERIFY(QDir().mkpath(packages));
    QVERIFY(QFile::copy(source(u"org.faxconsole.FaxConsole.xml"_s),
                        packages + u"/org.faxconsole.FaxConsole.xml"_s));
    QCOMPARE(complaints(u"update-mime-database"_s, {m_home.filePath(u"data/mime"_s)}), u""_s);
}

void tst_Files::entries_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("program") << u"org.faxconsole.FaxConsole.desktop"_s;
    QTest::newRow("viewer") << u"org.faxconsole.FaxConsole.Viewer.desktop"_s;
}

void tst_Files::entries()
{
    QFETCH(const QString, file);
    QCOMPARE(complaints(u"desktop-file-validate"_s, {source(file)}), u""_s);
    QCOMPARE(value(source(file), u"Desktop Entry"_s, u"Version"_s), u"1.4"_s);
}

void tst_Files::metainfoIsValid()
{
    QCOMPARE(complaints(u"appstreamcli"_s,
                        {u"validate"_s, u"--no-net"_s, QStringLiteral(METAINFO_FILE)}),
             u""_s);
}

/** Whoever opens a file with us gets a fax of it, not a refusal. */
void tst_Files::promisedTypesAreFaxed()
{
    const QStringList types = value(source(u"org.faxconsole.FaxConsole.desktop"_s),
                                    u"Desktop Entry"_s, u"MimeType"_s)
                                  .split(u';', Qt::SkipEmptyParts);
    QVERIFY(types.size() > 5);
    for (const QString &name : types) {
        if (name == u"x-scheme-handler/fax")
            continue; // tst_instance
        const QMimeType type = QMimeDatabase().mimeTypeForName(name);
        QVERIFY2(type.isValid(), qPrintable(name));
        const QString file = u"file."_s + type.preferredSuffix();
        QVERIFY2(Ui::whyNotFaxable(file).isEmpty(), qPrintable(Ui::whyNotFaxable(file)));
    }
}

void tst_Files::metainfoAndEntryPromiseTheSame()
{
    QFile metainfo(QStringLiteral(METAINFO_FILE));
    QVERIFY(metainfo.open(QIODevice::ReadOnly));
    QStringList provided;
    static const QRegularExpression element(u"<mediatype>([^<]+)</mediatype>"_s);
    auto found = element.globalMatch(QString::fromUtf8(metainfo.readAll()));
    while (found.hasNext())
        provided.append(found.next().captured(1));
    QCOMPARE(
        provided,
        value(source(u"org.faxconsole.FaxConsole.desktop"_s), u"Desktop Entry"_s, u"MimeType"_s)
            .split(u';', Qt::SkipEmptyParts));
}

void tst_Files::commandsAreUnderstood_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("group");
    QTest::newRow("program") << u"org.faxconsole.FaxConsole.desktop"_s << u"Desktop Entry"_s;
    QTest::newRow("new") << u"org.faxconsole.FaxConsole.desktop"_s << u"Desktop Action new"_s;
    QTest::newRow("dashboard") << u"org.faxconsole.FaxConsole.desktop"_s
                               << u"Desktop Action dashboard"_s;
    QTest::newRow("viewer") << u"org.faxconsole.FaxConsole.Viewer.desktop"_s << u"Desktop Entry"_s;
}

void tst_Files::commandsAreUnderstood()
{
    QFETCH(const QString, file);
    QFETCH(const QString, group);
    QStringList words = value(source(file), group, u"Exec"_s).split(u' ');
    QCOMPARE(words.first(), u"fax-console"_s);
    words.replaceInStrings(QRegularExpression(u"^%[UF]$"_s), u"/tmp/a.tif"_s);
    const auto options = Desktop::parseOptions(words);
    QVERIFY2(options, qPrintable(options ? QString() : options.error().message()));
    QCOMPARE(options->wishes.isViewOnly(), file.contains(u"Viewer"));
}

void tst_Files::coverPagesHaveAType()
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(u"letter.fcov"_s,
                                                           QMimeDatabase::MatchExtension);
    QCOMPARE(type.name(), u"application/vnd.faxconsole.cover+xml"_s);
    QVERIFY(type.inherits(u"application/xml"_s));
}

void tst_Files::iconsAreThere_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        QTest::addRow("%d", size) << size;
}

void tst_Files::iconsAreThere()
{
    QFETCH(const int, size);
    const QImage icon(source(u"icons/%1.png"_s.arg(size)));
    QCOMPARE(icon.size(), QSize(size, size));
    QVERIFY(icon.hasAlphaChannel());
}

/** The switch writes an entry into the user's folder, and takes it away. */
void tst_Files::autostart()
{
    using namespace Desktop;
    QCOMPARE(Autostart::path(),
             m_home.filePath(u"config/autostart/org.faxconsole.FaxConsole.desktop"_s));
    QVERIFY(!Autostart::isOn());
    QVERIFY(Autostart::setOn(false));
    QVERIFY(Autostart::setOn(true));
    QVERIFY(Autostart::isOn());
    QCOMPARE(complaints(u"desktop-file-validate"_s, {Autostart::path()}), u""_s);
    QVERIFY(value(Autostart::path(), u"Desktop Entry"_s, u"Exec"_s).endsWith(u" --background"));
    QVERIFY(Autostart::setOn(false));
    QVERIFY(!Autostart::isOn());
}

void tst_Files::autostartThatCannotBeWritten()
{
    using namespace Desktop;
    const QString folder = m_home.filePath(u"config/autostart"_s);
    QVERIFY(QDir(folder).removeRecursively());
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto set = Autostart::setOn(true);
    QVERIFY(!set);
    QVERIFY(set.error().message().contains(Autostart::path()));
    QVERIFY(!Autostart::isOn());
    QVERIFY(inTheWay.remove());
}

QTEST_MAIN(tst_Files)
#include "tst_files.moc"
