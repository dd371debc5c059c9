#include "documents.h"
#include "renderbench.h"
#include "testpages.h"

#include "imaging/tifffax.h"

#include <QtCore/QtEndian>

#include <csignal>

using namespace Fax;

namespace {
QList<qint64> childrenOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<qint64> children;
    for (const QByteArray &number : file.readAll().simplified().split(' ')) {
        if (!number.isEmpty())
            children.append(number.toLongLong());
    }
    return children;
}

/** The one fax-render process of this test; 0 if there is none. */
qint64 renderProcess()
{
    for (const qint64 child : childrenOf(QCoreApplication::applicationPid())) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(child));
        if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "fax-render")
            return child;
    }
    return 0;
}
} // namespace

/** Jobs for fax-render: what they are answered, in which order, and what becomes of them when it dies. */
class tst_RenderClient : public QObject, private RenderBench
{
    Q_OBJECT

private Q_SLOTS:
    void documentsAreJoined();
    void pageRangeChooses();
    void onlyTheWindowIsDrawn_data();
    void onlyTheWindowIsDrawn();
    void pagesComeInOrder();
    void refusals_data();
    void refusals();
    void tooManyPages();
    void cancelledJobIsSilent();
    void deadContextIsSilent();
    void killedChildIsStartedOnceMore_data();
    void killedChildIsStartedOnceMore();
    void stoppedParentIsReplaced();
    void manyJobsAtOnce();
};

void tst_RenderClient::documentsAreJoined()
{
    RenderJob wanted;
    wanted.sources = {
        {QStringLiteral("a.txt"), QByteArray("first\fsecond")},
        {QStringLiteral("b.png"), Documents::encoded(Documents::squareImage(400, 500), "PNG")},
        {QStringLiteral("c.pdf"), Documents::squarePdf(3)}};
    const Outcome all = render(wanted);
    VERIFY_PAGES(all, 6);
    QCOMPARE(all.numbers, (QList<int>{1, 2, 3, 4, 5, 6}));

    wanted.pageRange = QStringLiteral("2-4");
    const Outcome some = render(wanted);
    VERIFY_PAGES(some, 3);
    QVERIFY(*some.pages == all.pages->mid(1, 3));

    wanted.pageRange.clear();
    wanted.sources[0].pageRange = QStringLiteral("2");
    wanted.sources[2].pageRange = QStringLiteral("3,1");
    const Outcome parts = render(wanted);
    VERIFY_PAGES(parts, 4);
    QVERIFY(parts.pages->first() == all.pages->at(1));
    wanted.sources[2].pageRange = QStringLiteral("2-4");
    QCOMPARE(render(wanted).message(),
             QStringLiteral("“c.pdf”: Page 4 does not exist, the file has 3."));
}

void tst_RenderClient::pageRangeChooses()
{
    RenderJob wanted = job(Documents::squarePdf(7));
    wanted.pageRange = QStringLiteral("1-3, 7, 9-");
    QCOMPARE(render(wanted).message(), QStringLiteral("Page 9 does not exist, the file has 7."));
    wanted.pageRange = QStringLiteral("1-3, 7");
    VERIFY_PAGES(render(wanted), 4);
}

void tst_RenderClient::onlyTheWindowIsDrawn_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("most");
    QTest::addColumn<QList<int>>("drawn"); // of the range, from 0
    QTest::newRow("all") << 1 << 0 << QList<int>{0, 1, 2, 3};
    QTest::newRow("from-the-second") << 2 << 0 << QList<int>{1, 2, 3};
    QTest::newRow("two-in-the-middle") << 2 << 2 << QList<int>{1, 2};
    QTest::newRow("more-than-there-are") << 4 << 9 << QList<int>{3};
    QTest::newRow("beyond-the-end") << 40 << 2 << QList<int>{3};
}

/** S1: on demand; the count is always that of the whole fax. */
void tst_RenderClient::onlyTheWindowIsDrawn()
{
    QFETCH(int, first);
    QFETCH(int, most);
    QFETCH(QList<int>, drawn);
    RenderJob wanted = job(QByteArray("one\ftwo\fthree\ffour\ffive"));
    wanted.pageRange = QStringLiteral("2-");
    const Outcome all = render(wanted);
    VERIFY_PAGES(all, 4);
    wanted.firstPage = first;
    wanted.mostPages = most;
    const Outcome some = render(wanted);
    VERIFY_PAGES(some, drawn.size());
    QCOMPARE(some.count, 4);
    for (qsizetype i = 0; i < drawn.size(); ++i)
        QVERIFY(some.pages->at(i) == all.pages->at(drawn.at(i)));
}

void tst_RenderClient::pagesComeInOrder()
{
    const Outcome outcome = render(Documents::squarePdf(5));
    VERIFY_PAGES(outcome, 5);
    QCOMPARE(outcome.numbers, (QList<int>{1, 2, 3, 4, 5}));
    QCOMPARE(outcome.count, 5);
}

void tst_RenderClient::refusals_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("part"); // of the message
    const auto row = [](const char *name, const QByteArray &content, ErrorCode code,
                        const char *part) {
        QTest::newRow(name) << content << code << QString::fromLatin1(part);
    };
    row("empty", QByteArray(), ErrorCode::FileEmpty, "is empty");
    row("unknown",
        QByteArray("\x7f"
                   "ELF\x02\x01\x01",
                   7)
            + QByteArray(100, '\x03'),
        ErrorCode::FileTypeUnknown, "PDF, TIFF");
    row("one-zero-octet", QByteArray(1, '\0'), ErrorCode::FileTypeUnknown, "cannot be faxed");
    row("office", "PK\x03\x04 and more", ErrorCode::FileTypeUnknown, "office");
    row("web-page", "<!DOCTYPE html><html></html>", ErrorCode::FileTypeUnknown, "web page");
    row("postscript", "%!PS-Adobe-3.0\nshowpage\n", ErrorCode::FileTypeUnknown, "PostScript");
    row("blank-text", "  \n\n\t\n", ErrorCode::NoPages, "no text");
    row("pdf-header-only", "%PDF-1.4\n%%EOF\n", ErrorCode::FileDamaged, "damaged");
    row("pdf-no-pages",
        Documents::rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}),
        ErrorCode::NoPages, "no pages");
    row("pdf-password",
        Documents::rawPdf(
            {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
             "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
             "<</Filter/Standard/V 1/R 2/Length 40/P -4/O(abcdefghijklmnopqrstuvwxyz012345)"
             "/U(abcdefghijklmnopqrstuvwxyz012345)>>"},
            "/Encrypt 4 0 R/ID[(abcdefghijklmnop)(abcdefghijklmnop)]"),
        ErrorCode::PasswordNeeded, "password");
    row("png-cut", Documents::encoded(Documents::squareImage(300, 300), "PNG").left(60),
        ErrorCode::FileDamaged, "damaged");
    QByteArray giant = Documents::encoded(Documents::squareImage(10, 10), "PNG");
    giant.replace(16, 8, QByteArray::fromHex("0000fff00000fff0")); // the size in the header
    qToBigEndian(Documents::pngChecksum(giant.mid(12, 17)), giant.data() + 29);
    row("png-giant", giant, ErrorCode::FileTooLarge, "65520");
    row("tiff-cut", TiffFax::write({TestPages::noise(1728, 100, 1)}).left(6),
        ErrorCode::FileDamaged, "damaged");
}

void tst_RenderClient::refusals()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    QFETCH(QString, part);
    const Outcome outcome = render(content);
    QVERIFY(!outcome.pages);
    QVERIFY2(outcome.pages.error().code == code, qPrintable(outcome.message()));
    QVERIFY2(outcome.message().contains(QStringLiteral("“paper.bin”")),
             qPrintable(outcome.message()));
    QVERIFY2(outcome.message().contains(part), qPrintable(outcome.message()));
}

void tst_RenderClient::tooManyPages()
{
    RenderJob wanted = job(Documents::squarePdf(6));
    wanted.maximumPages = 5;
    const Outcome outcome = render(wanted);
    QVERIFY(!outcome.pages);
    QCOMPARE(outcome.pages.error().code, ErrorCode::FileTooLarge);
    QVERIFY(outcome.message().contains(QStringLiteral("6 pages")));
    wanted.pageRange = QStringLiteral("2-6");
    VERIFY_PAGES(render(wanted), 5);
}

void tst_RenderClient::cancelledJobIsSilent()
{
    bool called = false;
    const quint64 ticket = m_client.render(
        job(Documents::squarePdf(50)), this, [](const PreparedPage &) {},
        [&called](const auto &) { called = true; });
    VERIFY_PAGES(render(Documents::squarePdf(1)), 1); // meanwhile the other one runs
    m_client.cancel(ticket);
    VERIFY_PAGES(render(Documents::squarePdf(60)), 60); // longer than what was cancelled
    QVERIFY(!called);
}

void tst_RenderClient::deadContextIsSilent()
{
    bool called = false;
    auto context = std::make_unique<QObject>();
    m_client.render(job(QByteArray("text")), context.get(), {},
                    [&called](const auto &) { called = true; });
    context.reset();
    VERIFY_PAGES(render(Documents::squarePdf(30)), 30);
    QVERIFY(!called);
}

void tst_RenderClient::killedChildIsStartedOnceMore_data()
{
    QTest::addColumn<QList<int>>("killedAt"); // pages
    QTest::addColumn<bool>("good");
    QTest::newRow("once") << QList<int>{3} << true;
    QTest::newRow("twice") << QList<int>{3, 6} << false;
}

void tst_RenderClient::killedChildIsStartedOnceMore()
{
    QFETCH(QList<int>, killedAt);
    QFETCH(bool, good);
    constexpr int count = 300;
    std::optional<Result<QList<FaxPage>>> result;
    QList<int> numbers;
    m_client.render(
        job(Documents::squarePdf(count)), this,
        [&](const PreparedPage &page) {
            numbers.append(page.number);
            if (!killedAt.contains(page.number))
                return;
            for (const qint64 child : childrenOf(renderProcess()))
                ::kill(static_cast<pid_t>(child), SIGKILL);
        },
        [&result](Result<QList<FaxPage>> pages) { result = std::move(pages); });
    QTRY_VERIFY_WITH_TIMEOUT(result, 30000);
    QCOMPARE(bool(*result), good);
    for (int i = 0; i < numbers.size(); ++i)
        QCOMPARE(numbers.at(i), i + 1); // none twice
    if (good) {
        QCOMPARE((*result)->size(), count);
    } else {
        QCOMPARE(result->error().code, ErrorCode::RenderCrashed);
        const QString message = result->error().message();
        QVERIFY2(message.startsWith(QStringLiteral("“paper.bin”, page ")), qPrintable(message));
    }
    VERIFY_PAGES(render(Documents::squarePdf(2)), 2);
}

void tst_RenderClient::stoppedParentIsReplaced()
{
    VERIFY_PAGES(render(Documents::squarePdf(1)), 1);
    const qint64 before = renderProcess();
    QVERIFY(before > 0);
    std::optional<Result<QList<FaxPage>>> result;
    bool killed = false;
    m_client.render(
        job(Documents::squarePdf(100)), this,
        [&](const PreparedPage &page) {
            if (page.number == 2 && !killed)
                killed = ::kill(static_cast<pid_t>(before), SIGKILL) == 0;
        },
        [&result](Result<QList<FaxPage>> pages) { result = std::move(pages); });
    QTRY_VERIFY_WITH_TIMEOUT(result, 60000);
    QVERIFY(killed);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message()));
    QCOMPARE((*result)->size(), 100);
    QVERIFY(renderProcess() != before);
}

void tst_RenderClient::manyJobsAtOnce()
{
    int finished = 0;
    for (int i = 1; i <= 12; ++i) {
        m_client.render(job(Documents::squarePdf(i)), this, {},
                        [&finished, i](const Result<QList<FaxPage>> &pages) {
                            if (pages && pages->size() == i)
                                ++finished;
                        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished, 12, 60000);
}

QTEST_MAIN(tst_RenderClient)
#include "tst_renderclient.moc"
