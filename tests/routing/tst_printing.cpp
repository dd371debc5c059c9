#include "routing/deliveryclient.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Fax;
using End = DeliveryOutcome::End;

namespace {

constexpr int patienceMs = 20'000;

/** A real CUPS of our own, on a socket in a temporary folder; what is printed stays in its spool. */
class CupsBench
{
public:
    [[nodiscard]] bool start()
    {
        for (const char *folder : {"spool/tmp", "cache", "state"})
            QDir(m_dir.path()).mkpath(QString::fromLatin1(folder));
        // Root starts it as another user, who must get in here.
        QFile::setPermissions(m_dir.path(), QFileDevice::Permissions(0x7777));
        write(u"cupsd.conf"_qs,
              "Listen %1/s\nBrowsing No\nWebInterface No\nPreserveJobFiles Yes\n"
              "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
              "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n");
        write(u"cups-files.conf"_qs,
              "FileDevice Yes\nServerRoot %1\nRequestRoot %1/spool\nTempDir %1/spool/tmp\n"
              "CacheDir %1/cache\nStateDir %1/state\nAccessLog %1/access\nErrorLog %1/error\n"
              "PageLog %1/page\n");
        m_server.start(
            u"/usr/sbin/cupsd"_qs,
            {u"-f"_qs, u"-c"_qs, path(u"cupsd.conf"_qs), u"-s"_qs, path(u"cups-files.conf"_qs)});
        qputenv("CUPS_SERVER", path(u"s"_qs).toLocal8Bit());
        return m_server.waitForStarted(patienceMs)
            && QTest::qWaitFor([this] { return run(u"lpstat"_qs, {u"-r"_qs}); }, patienceMs);
    }

    ~CupsBench()
    {
        m_server.terminate();
        m_server.waitForFinished(patienceMs);
        qunsetenv("CUPS_SERVER");
    }

    [[nodiscard]] bool run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(patienceMs) && process.exitCode() == 0
            && !process.readAllStandardOutput().contains("not running");
    }

    [[nodiscard]] bool addPrinter(const QString &name) const
    {
        return run(u"/usr/sbin/lpadmin"_qs,
                   {u"-p"_qs, name, u"-E"_qs, u"-v"_qs, u"file:/dev/null"_qs});
    }

    [[nodiscard]] QByteArray printed(int job) const
    {
        QFile file(path(u"spool/d%1-001"_qs.arg(job, 5, 10, QLatin1Char('0'))));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    void write(const QString &name, const char *content) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(content).replace("%1", m_dir.path().toLocal8Bit()));
    }

    QTemporaryDir m_dir{u"/tmp/faxcups-XXXXXX"_qs}; // the path of a socket must be short
    QProcess m_server;
};

DeliveryOutcome print(const QString &printer, const QByteArray &content, bool test = false)
{
    DeliveryOrder order;
    order.what = PrintOrder{printer, u"Fax von „Müller“, 2 Seiten"_qs};
    order.files = {{u"fax-17.pdf"_qs, "application/pdf", content}};
    order.test = test;
    DeliveryClient client;
    std::optional<DeliveryOutcome> outcome;
    client.deliver(order, &client, [&](const DeliveryOutcome &end) { outcome = end; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), patienceMs); }();
    return outcome.value_or(DeliveryOutcome());
}

} // namespace

/** fax-deliver against a real CUPS, in its sandbox. */
class tst_Printing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cups.start()); }
    void arrivesAsItIs();
    void defaultPrinter();
    void absent();
    void takesNoJobs();
    void noCups();

private:
    CupsBench m_cups;
};

void tst_Printing::arrivesAsItIs()
{
    QVERIFY(m_cups.addPrinter(u"laser"_qs));
    const QByteArray content = "%PDF-1.4\n" + QByteArray(300'000, 'x');
    QCOMPARE(print(u"laser"_qs, content, true).place, u"laser"_qs);
    const DeliveryOutcome outcome = print(u"laser"_qs, content);
    QVERIFY2(outcome.isDone(), qPrintable(outcome.text));
    QCOMPARE(outcome.place, u"laser-1"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(m_cups.printed(1), content, patienceMs);
}

void tst_Printing::defaultPrinter()
{
    QVERIFY(m_cups.addPrinter(u"laser"_qs));
    const DeliveryOutcome none = print({}, "%PDF");
    QCOMPARE(none.end, End::Later);
    QVERIFY2(none.text.contains(u"no default printer"_qs), qPrintable(none.text));
    QVERIFY(m_cups.run(u"/usr/sbin/lpadmin"_qs, {u"-d"_qs, u"laser"_qs}));
    QVERIFY(print({}, "%PDF").place.startsWith(u"laser-"_qs));
}

void tst_Printing::absent()
{
    const DeliveryOutcome outcome = print(u"inkjet"_qs, "%PDF");
    QCOMPARE(outcome.end, End::Later);
    QVERIFY2(outcome.text.contains(u"no printer “inkjet”"_qs), qPrintable(outcome.text));
}

void tst_Printing::takesNoJobs()
{
    QVERIFY(m_cups.addPrinter(u"closed"_qs));
    QVERIFY(m_cups.run(u"/usr/sbin/cupsreject"_qs, {u"closed"_qs}));
    const DeliveryOutcome outcome = print(u"closed"_qs, "%PDF");
    QCOMPARE(outcome.end, End::Later);
    QVERIFY2(outcome.text.contains(u"accepts no jobs"_qs), qPrintable(outcome.text));
}

void tst_Printing::noCups()
{
    const QByteArray before = qgetenv("CUPS_SERVER");
    qputenv("CUPS_SERVER", "/tmp/there-is-none/s");
    const DeliveryOutcome outcome = print(u"laser"_qs, "%PDF");
    qputenv("CUPS_SERVER", before);
    QCOMPARE(outcome.end, End::Later);
    QVERIFY2(outcome.text.contains(u"cannot be reached"_qs), qPrintable(outcome.text));
}

QTEST_GUILESS_MAIN(tst_Printing)
#include "tst_printing.moc"
