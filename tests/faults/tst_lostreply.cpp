#include "base/crashpoint.h"
#include "checkfolder.h"
#include "cli/faxctlrunner.h"
#include "link/buslink.h"
#include "service/datafolder.h"

#include <QtCore/QTemporaryDir>

#include <csignal>

using namespace Fax;
using namespace Qt::StringLiterals;

/** F25: a submission is repeated because its answer was lost, with the real programs. */
class tst_LostReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void serviceDies_data();
    void serviceDies();
    void clientDies();

private:
    [[nodiscard]] FaxctlRunner folder(const QString &name) const;
    [[nodiscard]] static std::unique_ptr<QProcess> servePaused(const FaxctlRunner &faxctl);
    [[nodiscard]] QStringList sending(const QString &requestId, const QString &text = u"a"_s) const;
    static void end(QProcess &process);

    QTemporaryDir m_dir;
    int m_pointsBefore = 0; ///< crash points of a service that is started and paused
};

FaxctlRunner tst_LostReply::folder(const QString &name) const
{
    return FaxctlRunner(m_dir.filePath(name));
}

std::unique_ptr<QProcess> tst_LostReply::servePaused(const FaxctlRunner &faxctl)
{
    auto serve = faxctl.start({u"serve"_s});
    const bool ready = FaxctlRunner::waitForOutput(*serve, "Ready.");
    return ready && faxctl.run({u"queue"_s, u"pause"_s}).exit == 0 ? std::move(serve) : nullptr;
}

QStringList tst_LostReply::sending(const QString &requestId, const QString &text) const
{
    QFile file(m_dir.filePath(text + u".txt"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return {u"send"_s, u"--to"_s, u"102"_s, u"--request-id"_s, requestId, file.fileName()};
}

void tst_LostReply::end(QProcess &process)
{
    ::kill(pid_t(process.processId()), SIGTERM);
    QCOMPARE(FaxctlRunner::finish(process).exit, 0);
}

void tst_LostReply::initTestCase()
{
    const QString log = m_dir.filePath(u"points"_s);
    qputenv("FAX_CRASH_LOG", log.toLocal8Bit());
    const auto serve = servePaused(folder(u"count"_s));
    qunsetenv("FAX_CRASH_LOG");
    QVERIFY(serve);
    QFile file(log);
    if (file.open(QIODevice::ReadOnly))
        m_pointsBefore = int(file.readAll().count('\n'));
    end(*serve);
}

void tst_LostReply::serviceDies_data()
{
    QTest::addColumn<int>("point"); // after those of the start
    QTest::newRow("before the commit") << 1;
    QTest::newRow("between the commit and the reply") << 2;
}

void tst_LostReply::serviceDies()
{
    QFETCH(int, point);
    const FaxctlRunner faxctl = folder(QString::number(point));
    qputenv("FAX_CRASH_AT", QByteArray::number(m_pointsBefore + point));
    auto serve = servePaused(faxctl);
    qunsetenv("FAX_CRASH_AT");
    QVERIFY(serve);
    QCOMPARE(faxctl.run(sending(u"mine"_s)).exit, 6); // nobody can know whether it got through
    QCOMPARE(FaxctlRunner::finish(*serve).exit, crashExitCode);
    QVERIFY_CLEAN(faxctl.dataFolder());

    serve = servePaused(faxctl);
    QVERIFY(serve);
    QCOMPARE(faxctl.run({u"jobs"_s, u"--json"_s}).array().size(), point - 1);
    for (int i = 0; i < 2; ++i) {
        const FaxctlRun again = faxctl.run(sending(u"mine"_s));
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.out.trimmed(), u"1"_s);
    }
    QCOMPARE(faxctl.run({u"jobs"_s, u"--json"_s}).array().size(), 1);
    const FaxctlRun other = faxctl.run(sending(u"mine"_s, u"another text"_s)); // input 87
    QCOMPARE(other.exit, 1);
    QVERIFY(other.err.contains(u"This request id was used for another fax"_s));
    QCOMPARE(faxctl.run(sending(u"yours"_s)).out.trimmed(), u"2"_s);
    QCOMPARE(faxctl.run(sending(QString(65, u'x'))).exit, 1); // not cut to somebody else's
    end(*serve);
    QVERIFY_CLEAN(faxctl.dataFolder());
}

void tst_LostReply::clientDies()
{
    const FaxctlRunner faxctl = folder(u"client"_s);
    const auto serve = servePaused(faxctl);
    QVERIFY(serve);
    const auto data = DataFolder::open(faxctl.dataFolder());
    QVERIFY(data);
    const Request request{
        u"submit"_s,
        {QVariantMap{{u"requestId"_s, u"mine"_s},
                     {u"recipients"_s, QVariantList{QVariantMap{{u"number"_s, u"102"_s}}}},
                     {u"documentNames"_s, QStringList{u"a.txt"_s}}}},
        {"Hello"}};
    QObject context;
    bool answered = false;
    auto link = std::make_unique<BusLink>(BusEndpoint::folder(data->socketAddress()));
    QVERIFY(link->open());
    link->request(request, &context, [&](const Result<Answer> &) { answered = true; });
    QDeadlineTimer deadline(20'000); // this thread handles no event meanwhile, so no answer either
    while (faxctl.run({u"jobs"_s, u"--json"_s}).array().isEmpty())
        QVERIFY(!deadline.hasExpired());
    link.reset();
    QVERIFY(!answered);

    BusLink again(BusEndpoint::folder(data->socketAddress()));
    QVERIFY(again.open());
    QVariantList ids;
    again.request(request, &context, [&](const Result<Answer> &answer) {
        answered = true;
        ids = answer ? answer->value.toList() : QVariantList();
    });
    QTRY_VERIFY(answered);
    QCOMPARE(ids, QVariantList{qint64(1)});
    QCOMPARE(faxctl.run({u"jobs"_s, u"--json"_s}).array().size(), 1);
    end(*serve);
    QVERIFY_CLEAN(faxctl.dataFolder());
}

QTEST_GUILESS_MAIN(tst_LostReply)
#include "tst_lostreply.moc"
