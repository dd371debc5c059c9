#include "imaging/headerline.h"

#include "imaging/headerfont.h"
#include "service/linepages.h"
#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_HeaderLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textFits_data();
    void textFits();
    void emptyPartsAreLeftOut();
    void transliterates_data();
    void transliterates();
    void everyCharacterHasItsOwnPicture();
    void staysInItsRows_data();
    void staysInItsRows();
    void replacesWhatWasThere();
    void survivesATinyPage();
    void codedPagesLookAlike_data();
    void codedPagesLookAlike();

private:
    static HeaderLine line()
    {
        return {QDateTime(QDate(2026, 5, 6), QTime(14, 2)), QStringLiteral("+49 30 555 010"),
                QStringLiteral("+49 40 555 0199"), 2, 15};
    }
};

void tst_HeaderLine::textFits_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("text");
    const QString full = QStringLiteral(
        "2026-05-06 14:02  From: +49 30 555 010  To: +49 40 555 0199  Page 2/15");
    const QString brief = QStringLiteral("2026-05-06 14:02  From: +49 30 555 010  Page 2/15");
    QTest::newRow("a4") << 94 << full;
    QTest::newRow("just-fits") << int(full.size()) << full;
    QTest::newRow("one-too-many") << int(full.size()) - 1 << brief;
    QTest::newRow("cut") << 10 << QStringLiteral("2026-05-06");
}

void tst_HeaderLine::textFits()
{
    QFETCH(int, columns);
    QFETCH(QString, text);
    QCOMPARE(line().text(columns), text);
}

void tst_HeaderLine::emptyPartsAreLeftOut()
{
    HeaderLine anonymous = line();
    anonymous.from.clear();
    anonymous.to.clear();
    QCOMPARE(anonymous.text(94), QStringLiteral("2026-05-06 14:02  Page 2/15"));
}

void tst_HeaderLine::transliterates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("ascii") << QStringLiteral("Abc +49 (0)~") << QStringLiteral("Abc +49 (0)~");
    QTest::newRow("accents") << QStringLiteral("Über Çà Ñuñoa Łódź")
                             << QStringLiteral("Uber Ca Nunoa Lodz");
    QTest::newRow("ligatures") << QStringLiteral("Straße Æsir œuvre")
                               << QStringLiteral("Strasse AEsir oeuvre");
    QTest::newRow("controls") << QStringLiteral("a\tb\nc\u001bd") << QStringLiteral("a b c d");
    QTest::newRow("other-scripts") << QStringLiteral("日本 Ω") << QStringLiteral("?? ?");
    QTest::newRow("beyond-the-plane")
        << QString::fromUtf8("\xF0\x9F\x93\xA0!") << QStringLiteral("?!");
}

void tst_HeaderLine::transliterates()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(HeaderFont::transliterate(text), shown);
}

void tst_HeaderLine::everyCharacterHasItsOwnPicture()
{
    QHash<QByteArray, char> seen;
    for (char character = ' '; character <= '~'; ++character) {
        QByteArray picture;
        for (int y = 0; y < HeaderFont::rows; ++y) {
            for (int x = 0; x < HeaderFont::columns; ++x)
                picture += HeaderFont::hasDot(character, x, y) ? '#' : '.';
        }
        QCOMPARE(picture.contains('#'), character != ' ');
        QVERIFY2(!seen.contains(picture), qPrintable(QString(QLatin1Char(character))));
        seen.insert(picture, character);
    }
}

void tst_HeaderLine::staysInItsRows_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<int>("width");
    for (const int width : {1728, 2048, 2432}) {
        QTest::addRow("standard-%d", width) << Resolution::Standard << width;
        QTest::addRow("fine-%d", width) << Resolution::Fine << width;
        QTest::addRow("superfine-%d", width) << Resolution::Superfine << width;
    }
}

void tst_HeaderLine::staysInItsRows()
{
    QFETCH(Resolution, resolution);
    QFETCH(int, width);
    FaxPage page(width, heightLines(Paper::A4, resolution), resolution);
    line().drawOn(page);
    const int rows = headerLineRows(resolution);
    const double millimetres = rows * 25.4 / dotsPerInch(resolution);
    QVERIFY(millimetres >= 2.5 && millimetres <= 3.5);
    QVERIFY(TestPages::blackPixels(page, 0, rows) > 500);
    QCOMPARE(TestPages::blackPixels(page, rows, page.rows()), 0);
}

void tst_HeaderLine::replacesWhatWasThere()
{
    FaxPage onBlack = TestPages::black(1728, 100);
    FaxPage onWhite(1728, 100, Resolution::Fine);
    line().drawOn(onBlack);
    line().drawOn(onWhite);
    const int rows = headerLineRows(Resolution::Fine);
    QCOMPARE(TestPages::blackPixels(onBlack, 0, rows), TestPages::blackPixels(onWhite, 0, rows));
    QCOMPARE(TestPages::blackPixels(onBlack, rows, 100), 1728 * (100 - rows));
}

void tst_HeaderLine::survivesATinyPage()
{
    FaxPage page(1728, 5, Resolution::Superfine);
    line().drawOn(page);
    QCOMPARE(page.rows(), 5);
}

void tst_HeaderLine::codedPagesLookAlike_data()
{
    QTest::addColumn<FaxPage>("page");
    FaxPage letter(1728, 200, Resolution::Fine);
    for (int x = 300; x < 1400; ++x)
        letter.setBlack(x, 100);
    QTest::newRow("room for the line") << letter;
    QTest::newRow("no room") << TestPages::noise(1728, 200, 2);
    QTest::newRow("black") << TestPages::black(2432, 100, Resolution::Superfine);
    QTest::newRow("lower than the line") << TestPages::black(1728, 5);
}

/** Whether a coded page has to be decoded for its header line or not. */
void tst_HeaderLine::codedPagesLookAlike()
{
    QFETCH(FaxPage, page);
    const auto drawn = withHeaderLine({codedPage(page), codedPage(page)}, line());
    QVERIFY(drawn);
    QCOMPARE(drawn->size(), 2);
    HeaderLine header = line();
    for (const TiffFax::CodedPage &coded : *drawn) {
        FaxPage expected = page;
        header.drawOn(expected);
        QCOMPARE(coded.t6, codedPage(expected).t6);
        ++header.page;
    }
}

QTEST_GUILESS_MAIN(tst_HeaderLine)
#include "tst_headerline.moc"
