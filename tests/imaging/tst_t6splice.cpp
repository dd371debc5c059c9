#include "imaging/t6splice.h"

#include "imaging/headerline.h"
#include "imaging/tifffax.h"
#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;

/** What is spliced is what coding the whole page anew would give, octet by octet. */
class tst_T6Splice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsCodedAnew_data();
    void sameAsCodedAnew();
    void everyLengthOfCode();
    void refused_data();
    void refused();
};

namespace {

/** `page` below so many white rows. */
FaxPage lowered(const FaxPage &page, int rows)
{
    return FaxPage(page.width(), rows + page.rows(), page.resolution(),
                   QByteArray(qsizetype(rows) * page.bytesPerRow(), '\0') + page.bits());
}

/** `page` with `top` over its first rows. */
FaxPage covered(const FaxPage &page, const FaxPage &top)
{
    return FaxPage(page.width(), page.rows(), page.resolution(),
                   top.bits() + page.bits().mid(top.bits().size()));
}

} // namespace

void tst_T6Splice::sameAsCodedAnew_data()
{
    QTest::addColumn<FaxPage>("content");
    for (const Resolution resolution :
         {Resolution::Standard, Resolution::Fine, Resolution::Superfine}) {
        for (const int width : {1728, 2048, 2432}) {
            const auto row = [&](const char *name, const FaxPage &content) {
                QTest::addRow("%s-%d-%d", name, width, int(resolution)) << content;
            };
            row("white", FaxPage(width, 100, resolution));
            row("black", TestPages::black(width, 100, resolution));
            row("checkerboard", TestPages::checkerboard(width, 30, resolution));
            row("noise", TestPages::noise(width, 50, 3, resolution));
            row("nothing", FaxPage(width, 0, resolution));
        }
    }
}

void tst_T6Splice::sameAsCodedAnew()
{
    QFETCH(FaxPage, content);
    const int rows = headerLineRows(content.resolution());
    const FaxPage page = lowered(content, rows);
    FaxPage top(content.width(), rows, content.resolution());
    HeaderLine{{}, QStringLiteral("+49 30 555 010"), QStringLiteral("102"), 1, 3}.drawOn(top);
    const auto spliced = replaceWhiteTop(FaxCodec::encodeT6(page), top);
    QVERIFY(spliced);
    QCOMPARE(*spliced, FaxCodec::encodeT6(covered(page, top)));
}

/** The two parts meet at every bit of an octet. */
void tst_T6Splice::everyLengthOfCode()
{
    const FaxPage page = lowered(TestPages::noise(1728, 10, 7), 40);
    const QByteArray t6 = FaxCodec::encodeT6(page);
    for (int rows = 8; rows <= 40; ++rows) {
        FaxPage top(1728, rows, page.resolution());
        for (int y = 0; y < rows - 1; ++y) {
            top.setBlack(100 + 7 * y, y);
            const auto spliced = replaceWhiteTop(t6, top);
            QVERIFY(spliced);
            QCOMPARE(*spliced, FaxCodec::encodeT6(covered(page, top)));
        }
    }
}

void tst_T6Splice::refused_data()
{
    QTest::addColumn<QByteArray>("t6");
    QTest::addColumn<FaxPage>("top");
    const FaxPage top(1728, 24, Resolution::Fine);
    const FaxPage content = TestPages::noise(1728, 50, 1);
    QTest::newRow("not white above") << FaxCodec::encodeT6(content) << top;
    QTest::newRow("a row too few") << FaxCodec::encodeT6(lowered(content, 23)) << top;
    QTest::newRow("top ends black")
        << FaxCodec::encodeT6(lowered(content, 30)) << TestPages::black(1728, 24);
    QTest::newRow("top too low") << FaxCodec::encodeT6(lowered(content, 30))
                                 << FaxPage(1728, 7, Resolution::Fine);
    QTest::newRow("empty") << QByteArray() << top;
    QTest::newRow("cut") << QByteArray(2, '\xff') << top;
}

void tst_T6Splice::refused()
{
    QFETCH(QByteArray, t6);
    QFETCH(FaxPage, top);
    QVERIFY(!replaceWhiteTop(t6, top));
}

QTEST_GUILESS_MAIN(tst_T6Splice)
#include "tst_t6splice.moc"
