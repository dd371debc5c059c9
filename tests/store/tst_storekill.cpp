#include "storefixture.h"

#include <QtCore/QProcess>

#include <cstdio>

using namespace Fax;

namespace {

const auto writerArgument = u"--write-until-killed"_qs;

/** The victim: says what the store has acknowledged, one line each, until it is killed. */
int writeUntilKilled(const QString &file)
{
    const auto store = must(openSqlJobStore(file));
    const auto now = QDateTime(QDate(2026, 5, 6), QTime(12, 0), Qt::UTC);
    const Reception reception = must(store->beginReception({PortId{1}, {}, {}, {}}, now));
    for (int page = 1;; ++page) {
        const JobId job = must(store->submit(StoreFixture::submission({u"555"_qs}),
                                             {QByteArray(20'000, 'd')}, {}, u"anna"_qs, now))
                              .constFirst();
        must(store->setPages({job}, StoreFixture::codedPages(2)));
        const AttemptStarted started = must(store->startAttempt({job, PortId{1}, {}, {}, {}}, now));
        must(store->recordPageSent(started.call, 1, Verdict::Confirmed, now));
        std::printf("job %lld\n", job.value);
        must(
            store->addReceivedPage(reception.fax, {page, StoreFixture::codedPage(page), 0, false}));
        std::printf("page %d\n", page);
        std::fflush(stdout);
    }
}

} // namespace

/** kill -9 in the middle of writing: what was acknowledged before is there, whole. */
class tst_StoreKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedIsKept_data();
    void acknowledgedIsKept();
};

void tst_StoreKill::acknowledgedIsKept_data()
{
    QTest::addColumn<int>("lines");
    for (const int lines : {1, 2, 3, 7, 20, 55, 90})
        QTest::addRow("F1 killed after %d acknowledgements", lines) << lines;
}

void tst_StoreKill::acknowledgedIsKept()
{
    QFETCH(int, lines);
    StoreFixture f;
    f.store.reset();
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {writerArgument, f.file});
    QByteArray said;
    while (said.count('\n') < lines) {
        QVERIFY(writer.waitForReadyRead(30'000));
        said += writer.readAllStandardOutput();
    }
    writer.kill();
    QVERIFY(writer.waitForFinished(30'000));
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    said += writer.readAllStandardOutput();

    f.open();
    must(f.store->recoverAfterCrash(f.now));
    int pages = 0;
    for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n')) {
        const int number = line.split(' ').constLast().toInt();
        if (line.startsWith("page"))
            pages = number;
        if (!line.startsWith("job"))
            continue;
        const JobId job{number};
        QCOMPARE(f.job(job).state, JobState::Pending);
        QCOMPARE(f.job(job).pagesConfirmed, 1);
        QCOMPARE(must(f.store->pageData(job)).size(), 2);
    }
    if (pages > 0)
        QVERIFY(must(f.store->receivedFaxes()).at(0).pages >= pages);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments.at(1) == writerArgument)
        return writeUntilKilled(arguments.at(2));
    tst_StoreKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storekill.moc"
