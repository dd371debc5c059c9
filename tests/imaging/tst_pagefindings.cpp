#include "imaging/faxpage.h"
#include "imaging/pagefinding.h"
#include "imaging/tifffax.h"

#include "documents.h"
#include "renderbench.h"
#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;
using Code = PageFinding::Code;

namespace {
constexpr double unitsPerMm = 300 / 25.4; // of Documents::pdf

QByteArray portrait(const Documents::Draw &draw)
{
    return Documents::pdf(QPageSize(QPageSize::A4), QPageLayout::Portrait, 1, draw);
}

/** Twelve words of text in the middle of the page, and a frame that is thick enough for every resolution. */
QByteArray textPdf(double points)
{
    return portrait([points](QPainter &painter, const QRect &page, int) {
        QFont font(QStringLiteral("sans-serif"));
        font.setPointSizeF(points);
        painter.setFont(font);
        const QRect middle = page.adjusted(500, 800, -500, -800);
        painter.drawText(middle, Qt::TextWordWrap,
                         QStringLiteral("Price list for May, all prices in euro, net, and "
                                        "subject to change without notice. "));
        painter.fillRect(QRect(600, 3000, 1000, 60), Qt::black);
    });
}

QByteArray linePdf(double millimetres)
{
    return portrait([millimetres](QPainter &painter, const QRect &, int) {
        painter.setPen(QPen(Qt::black, millimetres * unitsPerMm));
        painter.drawLine(QPointF(600, 1000), QPointF(1800, 1000));
        painter.fillRect(QRect(600, 1200, 500, 500), Qt::black);
    });
}

/** A field from edge to edge down to a part of the page. */
QByteArray fieldPdf(const QColor &colour, double part)
{
    return portrait([=](QPainter &painter, const QRect &page, int) {
        const QRectF inner = QRectF(page).adjusted(150, 150, -150, -150);
        painter.fillRect(QRectF(inner.topLeft(), QSizeF(inner.width(), inner.height() * part)),
                         colour);
    });
}

QByteArray picturePdf(const QImage &image, const QRectF &millimetres)
{
    return portrait([=](QPainter &painter, const QRect &, int) {
        painter.drawImage(
            QRectF(millimetres.topLeft() * unitsPerMm, millimetres.size() * unitsPerMm), image);
    });
}

QString shown(const QList<PageFinding> &findings)
{
    QStringList texts;
    for (const PageFinding &finding : findings)
        texts.append(
            QStringLiteral("%1 %2")
                .arg(QLatin1StringView(QMetaEnum::fromType<Code>().valueToKey(int(finding.code))))
                .arg(finding.value));
    return texts.join(QStringLiteral(", "));
}
} // namespace

class tst_PageFindings : public QObject, private RenderBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void documents_data();
    void documents();
    void pages_data();
    void pages();
    void texts_data();
    void texts();
};

/** S2: from the document through the worker. */
void tst_PageFindings::documents_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<QString>("expected");
    const auto standard = Resolution::Standard;
    const auto fine = Resolution::Fine;
    const auto superfine = Resolution::Superfine;

    QTest::newRow("text-10pt-standard") << textPdf(10) << standard << QString();
    QTest::newRow("text-8pt-standard") << textPdf(8) << standard << QStringLiteral("SmallText 195");
    QTest::newRow("text-8pt-fine") << textPdf(8) << fine << QString();
    QTest::newRow("text-3.5pt-fine") << textPdf(3.5) << fine << QStringLiteral("SmallText 88");
    QTest::newRow("text-3.5pt-superfine") << textPdf(3.5) << superfine << QString();
    QTest::newRow("line-0.1mm-standard")
        << linePdf(0.1) << standard << QStringLiteral("HairLines 9");
    QTest::newRow("line-0.1mm-fine") << linePdf(0.1) << fine << QString();
    QTest::newRow("line-0.3mm-standard") << linePdf(0.3) << standard << QString();
    QTest::newRow("line-0.03mm-superfine")
        << linePdf(0.03) << superfine << QStringLiteral("HairLines 2");
    QTest::newRow("blank") << portrait([](QPainter &, const QRect &, int) {}) << fine
                           << QStringLiteral("NearlyBlank 0");
    QTest::newRow("grey-ground") << fieldPdf(QColor(128, 128, 128), 0.5) << fine
                                 << QStringLiteral("HeavyGrey 38");
    QTest::newRow("light-tint") << fieldPdf(QColor(235, 235, 235), 0.5) << fine
                                << QStringLiteral("NearlyBlank 0");
    QTest::newRow("black-ground") << fieldPdf(Qt::black, 0.8) << fine
                                  << QStringLiteral("MostlyBlack 63");
    QTest::newRow("colour-picture")
        << picturePdf(Documents::gradientImage(400, 400), {40, 40, 130, 130}) << fine
        << QStringLiteral("ColourPicture 24");
    QTest::newRow("colour-logo") << picturePdf(Documents::gradientImage(400, 400), {40, 40, 30, 30})
                                 << fine << QString();
    QTest::newRow("grey-picture") << Documents::encoded(
        Documents::gradientImage(800, 1000).convertToFormat(QImage::Format_Grayscale8), "png")
                                  << fine << QStringLiteral("HeavyGrey 86");
    QTest::newRow("jpeg") << Documents::encoded(Documents::gradientImage(800, 1000), "jpg") << fine
                          << QStringLiteral("ColourPicture 85");
    QTest::newRow("png-turned") << Documents::encoded(Documents::squareImage(1600, 900), "png")
                                << fine << QStringLiteral("Turned 0");
    QTest::newRow("landscape") << Documents::pdf(
        QPageSize(QPageSize::A4), QPageLayout::Landscape, 1,
        [](QPainter &painter, const QRect &, int) {
            painter.fillRect(QRect(500, 500, 300, 300), Qt::black);
        }) << fine << QStringLiteral("Turned 0");
    QTest::newRow("edge-left") << picturePdf(Documents::squareImage(40, 40), {-10, 100, 30, 30})
                               << fine << QStringLiteral("CutByMargins 0");
    QTest::newRow("edge-bottom") << portrait([](QPainter &painter, const QRect &page, int) {
        painter.fillRect(QRect(1000, page.bottom() - 100, 400, 101), Qt::black);
    }) << fine << QStringLiteral("CutByMargins 0");
    QTest::newRow("fax-tiff") << TiffFax::write({TestPages::checkerboard(1728, 1100, standard)})
                              << fine
                              << QStringLiteral("HeavyGrey 100, MostlyBlack 50, CutByMargins 0");
}

void tst_PageFindings::documents()
{
    QFETCH(QByteArray, content);
    QFETCH(Resolution, resolution);
    QFETCH(QString, expected);
    const Outcome outcome = render(job(content, resolution));
    VERIFY_PAGES(outcome, 1);
    QCOMPARE(shown(outcome.findings.first()), expected);
}

/** What is found on pages counts by page: the second of two is the blank one. */
void tst_PageFindings::pages_data()
{
    QTest::addColumn<int>("headerRows");
    QTest::newRow("no-header") << 0;
    QTest::newRow("below-header") << 32;
}

void tst_PageFindings::pages()
{
    QFETCH(int, headerRows);
    RenderJob two = job(Documents::pdf(QPageSize(QPageSize::A4), QPageLayout::Portrait, 2,
                                       [](QPainter &painter, const QRect &, int page) {
                                           if (page == 1)
                                               painter.fillRect(QRect(900, 600, 200, 200),
                                                                Qt::black);
                                       }));
    two.headerRows = headerRows;
    const Outcome outcome = render(two);
    VERIFY_PAGES(outcome, 2);
    QCOMPARE(shown(outcome.findings.at(0)), QString());
    QCOMPARE(shown(outcome.findings.at(1)), QStringLiteral("NearlyBlank 0"));
}

void tst_PageFindings::texts_data()
{
    QTest::addColumn<PageFinding>("finding");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, Code code, int value, Resolution resolution,
                        const QString &sentence, const QString &remedy) {
        QTest::newRow(name) << PageFinding{code, value} << resolution << sentence << remedy;
    };
    const auto standard = Resolution::Standard;
    const auto fine = Resolution::Fine;
    row("line-standard", Code::HairLines, 9, standard,
        u"Page 3 has lines of 0.09 mm: they can break or vanish."_qs,
        u"Choose the resolution Fine."_qs);
    row("hair", Code::HairLines, 0, fine, u"Page 3 has hair lines: they can break or vanish."_qs,
        u"Draw lines at least 0.06 mm wide in the document."_qs);
    row("text-standard", Code::SmallText, 197, standard,
        u"Page 3 has letters of 1.9 mm: hard to read below 2.0 mm."_qs,
        u"Choose the resolution Fine."_qs);
    row("text-fine", Code::SmallText, 90, fine,
        u"Page 3 has letters of 0.9 mm: hard to read below 1.0 mm."_qs,
        u"Choose the resolution Superfine."_qs);
    row("text-superfine", Code::SmallText, 40, Resolution::Superfine,
        u"Page 3 has letters of 0.4 mm: hard to read below 0.8 mm."_qs,
        u"Make the text larger in the document."_qs);
    row("colour", Code::ColourPicture, 26, fine,
        u"Page 3 has a picture in colour or grey tones: 26 % of the page becomes black dots, "
        "which takes long."_qs,
        u"Make the picture smaller, or leave it out."_qs);
    row("grey", Code::HeavyGrey, 43, fine,
        u"Page 3 is 43 % grey: it takes long, and letters on grey are lost."_qs,
        u"Use white in place of grey backgrounds."_qs);
    row("blank", Code::NearlyBlank, 0, fine, u"Page 3 is blank."_qs,
        u"Leave it out with the page range."_qs);
    row("nearly-blank", Code::NearlyBlank, 1, fine, u"Page 3 is nearly blank."_qs,
        u"Leave it out with the page range."_qs);
    row("black", Code::MostlyBlack, 71, fine, u"Page 3 is 71 % black: slow and hard to read."_qs,
        u"Use dark letters on a white ground."_qs);
    row("turned", Code::Turned, 0, fine, u"Page 3 is landscape and was turned to be larger."_qs,
        u"Use portrait in the document if it is to arrive upright."_qs);
    row("cut", Code::CutByMargins, 0, fine,
        u"Page 3 goes up to the edge: the other machine may cut it off there."_qs,
        u"Leave a margin of at least 5 mm in the document."_qs);
}

void tst_PageFindings::texts()
{
    QFETCH(PageFinding, finding);
    QFETCH(Resolution, resolution);
    const PageFindingText text = pageFindingText(finding, 3, resolution);
    QTEST(text.sentence, "sentence");
    QTEST(text.remedy, "remedy");
}

QTEST_MAIN(tst_PageFindings)
#include "tst_pagefindings.moc"
