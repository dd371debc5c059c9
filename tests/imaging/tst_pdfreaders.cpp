#include "documents.h"
#include "encryptedpdf.h"
#include "imaging/render/pdfreader.h"
#include "testpages.h"
#ifdef FAX_POPPLER_CORE
#include "imaging/render/poppler/corepdfreader.h"
#endif

#include <QtTest/QtTest>

using namespace Fax;

namespace {
using Open = Result<std::unique_ptr<DocumentReader>> (*)(const QString &, const QByteArray &,
                                                         const QString &);

/** Text in four shades, a grey rule, a field in the middle, a photo; each in its band of the page. */
QByteArray mixedPdf()
{
    return Documents::pdf(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, 1,
        [](QPainter &painter, const QRect &page, int) {
            QFont font(QStringLiteral("DejaVu Sans"));
            font.setPixelSize(60);
            painter.setFont(font);
            const QList<QColor> shades{Qt::black, Qt::darkRed, QColor(0, 0, 255),
                                       QColor(120, 120, 120)};
            for (int i = 0; i < shades.size(); ++i) {
                painter.setPen(shades.at(i));
                painter.drawText(300, 400 + i * 100, QStringLiteral("Letters of every shade"));
            }
            painter.fillRect(300, 1000, page.width() - 600, 6, QColor(150, 150, 150));
            painter.fillRect(300, 1200, page.width() - 600, 400, QColor(128, 128, 128));
            painter.drawImage(QRect(300, 1800, 1200, 900), Documents::gradientImage(1200, 900));
        });
}

constexpr int rowOf(int y) // of the page at 300 dpi, on the fax page
{
    return y * 196 / 300;
}
} // namespace

/** Both ways for PDF, the quick one and the one without private classes, give the same fax but for details. */
class tst_PdfReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsForFax_data();
    void drawsForFax();
    void refuses_data() { drawsForFax_data(); }
    void refuses();
    void opensWithPassword_data();
    void opensWithPassword();
};

void tst_PdfReaders::drawsForFax_data()
{
    QTest::addColumn<void *>("open");
    QTest::newRow("public interface") << reinterpret_cast<void *>(&PdfReader::open);
#ifdef FAX_POPPLER_CORE
    QTest::newRow("core") << reinterpret_cast<void *>(&CorePdfReader::open);
#endif
}

void tst_PdfReaders::drawsForFax()
{
    QFETCH(void *, open);
    const auto reader = reinterpret_cast<Open>(open)(QStringLiteral("x"), mixedPdf(), {});
    QVERIFY(reader);
    QCOMPARE((*reader)->pageCount(), 1);
    const auto rendered = (*reader)->renderPage(0, Sheet());
    QVERIFY(rendered);
    const FaxPage &page = rendered->page;
    QCOMPARE(page.width(), 1728);

    const int black = TestPages::blackPixels(page, rowOf(340), rowOf(420));
    QVERIFY(black > 1000);
    for (int i = 1; i < 4; ++i) { // as black as the black line
        const int other = TestPages::blackPixels(page, rowOf(340 + i * 100), rowOf(420 + i * 100));
        QVERIFY2(std::abs(other - black) < black / 10, qPrintable(QString::number(other)));
    }
    QVERIFY(TestPages::blackPixels(page, rowOf(1000) - 2, rowOf(1006) + 3)
            > 1200); // the rule, whole
    const int rows = rowOf(1580) - rowOf(1220);
    const double field = double(TestPages::blackPixels(page, rowOf(1220), rowOf(1580))) / rows
        / 1280;
    QVERIFY2(field > 0.4 && field < 0.6, qPrintable(QString::number(field)));
    const int photo = TestPages::blackPixels(page, rowOf(1820), rowOf(2680));
    QVERIFY2(photo > 100'000 && photo < 400'000, qPrintable(QString::number(photo)));
    QCOMPARE(TestPages::blackPixels(page, rowOf(2750), page.rows()), 0);
}

void tst_PdfReaders::refuses()
{
    QFETCH(void *, open);
    const auto reader = reinterpret_cast<Open>(open)(QStringLiteral("x"), "%PDF-1.4\n", {});
    QVERIFY(!reader);
    QVERIFY(reader.error().code == ErrorCode::FileDamaged);
}

void tst_PdfReaders::opensWithPassword_data()
{
    QTest::addColumn<void *>("open");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("refusal");
    const auto rows = [](const char *reader, auto open) {
        const auto row = [&](const char *name, const QString &password, const char *refusal) {
            QTest::addRow("%s, %s", reader, name)
                << reinterpret_cast<void *>(open) << password << QString::fromUtf8(refusal);
        };
        row("right one", QStringLiteral("geheim\u00fc"), "");
        row("none", QString(),
            "“offer.pdf” needs a password; enter it, or save a copy without one and fax that.");
        row("wrong one", QStringLiteral("secret"),
            "The password does not open “offer.pdf”; enter it again.");
        row("not in Latin-1", QStringLiteral("密码"),
            "The password does not open “offer.pdf”; enter it again.");
    };
    rows("public interface", &PdfReader::open);
#ifdef FAX_POPPLER_CORE
    rows("core", &CorePdfReader::open);
#endif
}

void tst_PdfReaders::opensWithPassword()
{
    QFETCH(void *, open);
    QFETCH(QString, password);
    QFETCH(QString, refusal);
    const auto reader = reinterpret_cast<Open>(open)(
        QStringLiteral("offer.pdf"), Documents::encryptedPdf("geheim\xfc"), password);
    if (!refusal.isEmpty()) {
        QVERIFY(!reader);
        QVERIFY(reader.error().code == ErrorCode::PasswordNeeded);
        QCOMPARE(reader.error().detail, refusal);
        return;
    }
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message()));
    const auto rendered = (*reader)->renderPage(0, Sheet());
    QVERIFY(rendered);
    QVERIFY(TestPages::blackPixels(rendered->page, 0, rendered->page.rows()) > 100'000);
}

QTEST_MAIN(tst_PdfReaders)
#include "tst_pdfreaders.moc"
