#include "imaging/renderclient.h"
#include "imaging/tifffax.h"
#include "testpages.h"

#include <QtCore/QCborMap>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

#include <memory>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

ReportDocument someReport()
{
    ReportDocument report;
    report.title = u"Transmission report"_s;
    report.outcome = u"Delivered"_s;
    report.verdict = u"All 2 pages were confirmed by the other side."_s;
    report.facts = {{u"To"_s, u"Łódź & Юрий <b>"_s}, {u"Line"_s, u"Line 1"_s}};
    report.tables = {{u"Pages"_s, {u"Page"_s, u"Verdict"_s}, {{u"1"_s, u"confirmed"_s}}}};
    report.picture = u"Page 1"_s;
    report.footer = u"Job 1"_s;
    return report;
}

/** The fax pages as another program takes them out of the file; the picture on the report is no 1-bit image. */
QList<FaxPage> extracted(const QByteArray &pdf, Resolution resolution)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    if (QProcess::execute(u"pdfimages"_s, {file.fileName(), folder.filePath(u"page"_s)}) != 0)
        return {};
    QList<FaxPage> pages;
    for (const QString &name :
         QDir(folder.path()).entryList({u"*.pbm"_s}, QDir::Files, QDir::Name)) {
        QFile image(folder.filePath(name));
        if (!image.open(QIODevice::ReadOnly) || image.readLine() != "P4\n")
            return {};
        const QList<QByteArray> size = image.readLine().trimmed().split(' ');
        pages.append(
            FaxPage(size.value(0).toInt(), size.value(1).toInt(), resolution, image.readAll()));
    }
    return pages;
}

} // namespace

/** The report as a PDF, by fax-render, as other programs see it. */
class tst_ReportPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textAndPages();
    void withoutPages();
    void longTablesGoOnOnTheNextPage();
    void damagedPages();
    void overTheWire();
    void malformed_data();
    void malformed();

private:
    Result<QByteArray> render(const ReportDocument &report, const QByteArray &tiff)
    {
        std::optional<Result<QByteArray>> got;
        m_client.renderReport(report, tiff, this, [&got](Result<QByteArray> pdf) { got = pdf; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 60000); }();
        return got.value_or(failure(ErrorCode::Timeout, u"the test gave up"_s));
    }

    static std::unique_ptr<poppler::document> opened(QByteArray pdf)
    {
        poppler::byte_array octets(pdf.cbegin(), pdf.cend());
        return std::unique_ptr<poppler::document>(poppler::document::load_from_data(&octets));
    }

    static QString textOf(const poppler::document &document, int page)
    {
        const std::unique_ptr<poppler::page> source(document.create_page(page));
        const auto utf8 = source->text().to_utf8();
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    }

    RenderClient m_client;
};

void tst_ReportPdf::textAndPages()
{
    const QList<FaxPage> pages{TestPages::noise(1728, 2287, 1, Resolution::Fine),
                               TestPages::noise(2048, 1143, 2, Resolution::Standard)};
    const auto pdf = render(someReport(), TiffFax::write(pages));
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().message()));
    const auto document = opened(*pdf);
    QVERIFY(document);
    QCOMPARE(document->pages(), 3);
    const QString text = textOf(*document, 0);
    for (const QString &words :
         {u"Transmission report"_s, u"Delivered"_s, u"confirmed by the other side."_s,
          u"Łódź & Юрий <b>"_s, u"Page 1"_s, u"Job 1"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" not in "_s + text));
    const QList<FaxPage> seen = extracted(*pdf, Resolution::Fine);
    QCOMPARE(seen.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(seen[i].width(), pages[i].width());
        QCOMPARE(seen[i].rows(), pages[i].rows());
        QVERIFY(seen[i].bits() == pages[i].bits()); // bit by bit
        const std::unique_ptr<poppler::page> page(document->create_page(i + 1));
        const double high = pages[i].rows() * 72.0 / dotsPerInch(pages[i].resolution());
        QVERIFY(qAbs(page->page_rect().width() - pages[i].width() * 72.0 / 204) < 1);
        QVERIFY(qAbs(page->page_rect().height() - high) < 1);
    }
}

void tst_ReportPdf::withoutPages()
{
    const auto pdf = render(someReport(), {});
    QVERIFY(pdf);
    const auto document = opened(*pdf);
    QVERIFY(document);
    QCOMPARE(document->pages(), 1);
    QVERIFY(!textOf(*document, 0).contains(u"Page 1"_s)); // there is no picture to name
}

void tst_ReportPdf::longTablesGoOnOnTheNextPage()
{
    ReportDocument report = someReport();
    for (int page = 2; page <= 200; ++page)
        report.tables[0].rows.append({QString::number(page), u"confirmed"_s});
    report.facts[0].second = QString(300, u'W') + u' ' + QString(300, u'x');
    const auto pdf = render(report, {});
    QVERIFY(pdf);
    const auto document = opened(*pdf);
    QVERIFY(document);
    QVERIFY(document->pages() >= 4);
    QString text;
    for (int page = 0; page < document->pages(); ++page)
        text += textOf(*document, page);
    QCOMPARE(text.count(u"confirmed"_s), 201); // 200 rows and the verdict
    QCOMPARE(text.count(u"Job 1"_s), document->pages());
}

void tst_ReportPdf::damagedPages()
{
    const QByteArray tiff = TiffFax::write({TestPages::noise(1728, 500, 1, Resolution::Fine)});
    const auto pdf = render(someReport(), tiff.left(tiff.size() / 2));
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::FileDamaged);
}

void tst_ReportPdf::overTheWire()
{
    const auto same = ReportDocument::decode(someReport().encode());
    QVERIFY(same);
    QVERIFY(*same == someReport());
    ReportDocument hostile = someReport();
    hostile.facts[0].second = u"a\nb\x1b[2J\u202e"_s + QString(5000, u'z');
    const auto clean = ReportDocument::decode(hostile.encode()).value().facts[0].second;
    QVERIFY(clean.startsWith(u"a b [2J z"_s)); // safety 40, 51
    QCOMPARE(clean.size(), 1000);
}

void tst_ReportPdf::malformed_data()
{
    QTest::addColumn<QByteArray>("octets");
    const QCborMap whole = QCborValue::fromCbor(someReport().encode()).toMap();
    const auto row = [&whole](const char *name, const QString &key, const QCborValue &value) {
        QCborMap map = whole;
        map[key] = value;
        QTest::newRow(name) << map.toCborValue().toCbor();
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no CBOR") << QByteArray("\xff\xff");
    QTest::newRow("a list") << QCborArray{1, 2}.toCborValue().toCbor();
    row("number for text", u"title"_s, 1);
    row("long text", u"footer"_s, QString(1001, u'a'));
    row("facts are text", u"facts"_s, u"x"_s);
    row("fact of one cell", u"facts"_s, QCborArray{QCborArray{u"x"_s}});
    row("tables are a map", u"tables"_s, QCborMap());
    row("table of text", u"tables"_s, QCborArray{u"x"_s});
    row("no columns", u"tables"_s,
        QCborArray{QCborMap{
            {u"title"_s, u"x"_s}, {u"columns"_s, QCborArray()}, {u"rows"_s, QCborArray()}}});
    row("row too long", u"tables"_s,
        QCborArray{QCborMap{{u"title"_s, u"x"_s},
                            {u"columns"_s, QCborArray{u"a"_s}},
                            {u"rows"_s, QCborArray{QCborArray{u"1"_s, u"2"_s}}}}});
}

void tst_ReportPdf::malformed()
{
    QFETCH(QByteArray, octets);
    const auto report = ReportDocument::decode(octets);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ProtocolViolation);
}

QTEST_GUILESS_MAIN(tst_ReportPdf)
#include "tst_reportpdf.moc"
