#include "imaging/officeconverter.h"
#include "imaging/officeprogram.h"
#include "renderbench.h"
#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

constexpr auto programVariable = "FAX_OFFICE_PROGRAM";

QByteArray letter(const QByteArray &text)
{
    return "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 DejaVu Sans;}}\\f0\\fs28 " + text + "\\par}";
}

} // namespace

/** Office documents through the real LibreOffice, locked in. */
class tst_OfficeConverter : public QObject, private RenderBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { cleanup(); }
    void cleanup() { qunsetenv(programVariable); }
    void documentBecomesPages();
    void asksLibreOfficeOnce();
    void mixesWithOtherDocuments();
    void seesNoOtherFiles();
    void refusals_data();
    void refusals();
};

void tst_OfficeConverter::documentBecomesPages()
{
    RenderJob wanted = job(letter("Hello\\page Second page"));
    wanted.sources[0].name = QStringLiteral("letter.rtf");
    const Outcome outcome = render(wanted);
    VERIFY_PAGES(outcome, 2);
    for (const FaxPage &page : *outcome.pages)
        QVERIFY(TestPages::blackPixels(page, 0, page.rows()) > 500);
}

void tst_OfficeConverter::asksLibreOfficeOnce()
{
    RenderJob wanted = job(letter("Once"));
    wanted.sources[0].name = QStringLiteral("letter.rtf");
    const Outcome first = render(wanted);
    VERIFY_PAGES(first, 1);
    qputenv(programVariable, "/bin/false");
    const Outcome second = render(wanted);
    VERIFY_PAGES(second, 1);
    QVERIFY(*first.pages == *second.pages);
}

void tst_OfficeConverter::mixesWithOtherDocuments()
{
    RenderJob wanted = job("plain text");
    wanted.sources.append({QStringLiteral("a.rtf"), letter("one")});
    wanted.sources.append({QStringLiteral("b.rtf"), letter("two\\page three")});
    wanted.sources.last().pageRange = QStringLiteral("2");
    const Outcome outcome = render(wanted);
    VERIFY_PAGES(outcome, 3);
}

/** A document may name files of this computer; what is in them must not get into the fax. */
void tst_OfficeConverter::seesNoOtherFiles()
{
    QTemporaryDir folder;
    QFile secret(folder.filePath(QStringLiteral("secret.txt")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write(QByteArray("not for the recipient ").repeated(50));
    secret.close();
    const QByteArray link = "{\\field{\\*\\fldinst{INCLUDETEXT \"" + secret.fileName().toUtf8()
        + "\"}}{\\fldrslt{}}}";
    RenderJob plain = job(letter("x"));
    RenderJob curious = job(letter("x" + link));
    plain.sources[0].name = curious.sources[0].name = QStringLiteral("x.rtf");
    const Outcome clean = render(plain);
    const Outcome tried = render(curious);
    VERIFY_PAGES(clean, 1);
    VERIFY_PAGES(tried, 1);
    const FaxPage &page = tried.pages->first();
    const int much = TestPages::blackPixels(clean.pages->first(), 0, page.rows()) + 3000;
    QVERIFY(TestPages::blackPixels(page, 0, page.rows()) < much);
}

void tst_OfficeConverter::refusals_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("program"); // "" = none
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &content, const QByteArray &program,
                        ErrorCode code, const char *sentence) {
        QTest::newRow(name) << content << program << code << QString::fromUtf8(sentence);
    };
    const char *damaged = "LibreOffice cannot open “x.docx”: it is damaged, needs a password, or "
                          "is of a kind that is not installed; save it as PDF and fax that.";
    const char *notStarted = "LibreOffice could not be started for “x.docx”; save it as PDF and "
                             "fax that.";
    row("no LibreOffice", letter("x"), "", ErrorCode::FileTypeUnknown,
        "“x.docx” is an office document, and LibreOffice is not installed where the fax service "
        "runs; save it as PDF and fax that.");
    row("makes nothing", letter("x"), "/bin/true", ErrorCode::FileDamaged, damaged);
    row("no such program", letter("x"), "/usr/bin/no-such-program", ErrorCode::Internal,
        notStarted);
    row("damaged", "PK\x03\x04 and more", officeProgram().toUtf8(), ErrorCode::FileDamaged,
        damaged);
}

void tst_OfficeConverter::refusals()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, program);
    QFETCH(ErrorCode, code);
    QFETCH(QString, sentence);
    qputenv(programVariable, program);
    OfficeConverter converter;
    std::optional<Error> error;
    bool done = false;
    converter.convert(QStringLiteral("x.docx"), content, this, [&](const Result<QByteArray> &pdf) {
        done = true;
        if (!pdf)
            error = pdf.error();
    });
    QTRY_VERIFY_WITH_TIMEOUT(done, 90000);
    QVERIFY(error);
    QCOMPARE(error->detail, sentence);
    QVERIFY(error->code == code);
}

QTEST_MAIN(tst_OfficeConverter)
#include "tst_officeconverter.moc"
