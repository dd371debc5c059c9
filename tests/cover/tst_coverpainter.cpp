#include "cover/coverfile.h"
#include "cover/coverfolder.h"
#include "cover/painter/coverpainter.h"
#include "cover/painter/coverraster.h"
#include "cover/painter/covertext.h"

#include <QtGui/QPainter>
#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;
using Kind = CoverObject::Kind;

/** What a cover page looks like: text that fits or not, long notes, shipped pages (ui.md C1, C3, C5). */
class tst_CoverPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overflow_data();
    void overflow();
    void boldWords_data();
    void boldWords();
    void noteFit_data();
    void noteFit();
    void noteIsNeverLost();
    void countsItsPages();
    void objectsAreDrawn_data();
    void objectsAreDrawn();
    void fillsSurviveEachResolution_data();
    void fillsSurviveEachResolution();
    void linesBreakAlikeOnEachDevice();
    void shippedPagesFit_data();
    void shippedPagesFit();
    void strangeNames_data();
    void strangeNames();

private:
    static CoverObject text(double width, double height, CoverObject::Overflow overflow)
    {
        CoverObject object;
        object.area = {20, 20, width, height};
        object.size = 20;
        object.overflow = overflow;
        return object;
    }
    static CoverPage pageWith(const QList<CoverObject> &objects)
    {
        return {u"Test"_s, u"en"_s, Paper::A4, objects};
    }
    static CoverValues note(const QString &words)
    {
        CoverValues values;
        values.set(CoverField::Note, words);
        return values;
    }
    static CoverObject noteObject()
    {
        CoverObject object;
        object.kind = Kind::Note;
        object.area = {20, 100, 170, 50};
        object.overflow = CoverObject::Overflow::Wrap;
        return object;
    }
    static CoverPainter::Options faxed() { return {true, false, {}}; }
    /** Black dots of a part of the page, in millimetres. */
    static int blackIn(const FaxPage &page, const QRectF &area)
    {
        int count = 0;
        const double rowsPerMm = page.rows() / 297.0;
        const double left = (page.width() / coverDotsPerMm - 210) / 2;
        for (int y = int(area.top() * rowsPerMm); y < int(area.bottom() * rowsPerMm); ++y) {
            for (int x = int((area.left() + left) * coverDotsPerMm);
                 x < int((area.right() + left) * coverDotsPerMm); ++x)
                count += page.isBlack(x, y) ? 1 : 0;
        }
        return count;
    }
};

void tst_CoverPainter::overflow_data()
{
    QTest::addColumn<CoverObject>("object");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("fitting");
    QTest::addColumn<double>("smallest"); // points
    using Overflow = CoverObject::Overflow;
    const QString four = u"one\ntwo\nthree\nfour"_s;
    QTest::newRow("fits") << text(150, 10, Overflow::Wrap) << u"Fax"_s << 1 << 1 << 20.0;
    QTest::newRow("C1 wrap") << text(150, 20, Overflow::Wrap) << four << 4 << 2 << 20.0;
    QTest::newRow("C1 shrink") << text(150, 20, Overflow::Shrink) << four << 4 << 4 << 8.0;
    QTest::newRow("C1 shrink has an end")
        << text(150, 5, Overflow::Shrink) << four << 4 << 1 << 8.0;
    QTest::newRow("C1 cut") << text(20, 9, Overflow::Cut) << u"A long name of a company"_s << 1 << 1
                            << 20.0;
    QTest::newRow("one line is always there")
        << text(150, 1, Overflow::Wrap) << u"Fax"_s << 1 << 1 << 20.0;
    QTest::newRow("empty") << text(150, 10, Overflow::Wrap) << QString() << 1 << 1 << 20.0;
}

void tst_CoverPainter::overflow()
{
    QFETCH(const CoverObject, object);
    QFETCH(const QString, words);
    QFETCH(const int, lines);
    QFETCH(const int, fitting);
    QFETCH(const double, smallest);
    const CoverText set(object, {words, {}}, {true, false});
    QCOMPARE(set.lines(), lines);
    QCOMPARE(set.linesThatFit(), fitting);
    QVERIFY2(set.points() >= smallest && set.points() <= object.size,
             QByteArray::number(set.points()));
}

void tst_CoverPainter::boldWords_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QList<NoteText::Span>>("bold");
    using Spans = QList<NoteText::Span>;
    QTest::newRow("none") << u"plain"_s << u"plain"_s << Spans();
    QTest::newRow("a word") << u"a **new** list"_s << u"a new list"_s << Spans{{2, 3}};
    QTest::newRow("two") << u"**a** and **b c**"_s << u"a and b c"_s << Spans{{0, 1}, {6, 3}};
    QTest::newRow("a product") << u"5 ** 3 ** 2"_s << u"5 ** 3 ** 2"_s << Spans();
    QTest::newRow("over a line end") << u"**a\nb**"_s << u"**a\nb**"_s << Spans();
    QTest::newRow("open") << u"**a"_s << u"**a"_s << Spans();
    QTest::newRow("stars") << u"****"_s << u"****"_s << Spans();
}

void tst_CoverPainter::boldWords()
{
    QFETCH(const QString, note);
    QFETCH(const QString, shown);
    QFETCH(const QList<NoteText::Span>, bold);
    const NoteText text = NoteText::of(note);
    QCOMPARE(text.text, shown);
    QCOMPARE(text.bold, bold);
}

void tst_CoverPainter::noteFit_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("small");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<int>("pages");
    QTest::newRow("short") << 4 << false << true << 1;
    QTest::newRow("too long") << 20 << false << false << 2;
    QTest::newRow("smaller text") << 12 << true << true << 1;
    QTest::newRow("too long for smaller text") << 60 << true << false << 2;
}

void tst_CoverPainter::noteFit()
{
    QFETCH(const int, lines);
    QFETCH(const bool, small);
    QFETCH(const bool, fits);
    QFETCH(const int, pages);
    const CoverPainter painter(pageWith({noteObject()}),
                               note(u"A line\n"_s.repeated(lines).trimmed()),
                               {true, small, {}});
    const NoteFit fit = painter.noteFit();
    QCOMPARE(fit.lines, lines);
    QCOMPARE(fit.missing == 0, fits);
    QCOMPARE(painter.pageCount(), pages);
    QVERIFY(fit.points <= 11 && fit.points >= 8);
    if (!small)
        QCOMPARE(fit.points, 11.0);
}

/** All words of the longest note are on one of its pages: nothing falls between two of them. */
void tst_CoverPainter::noteIsNeverLost()
{
    QString words;
    for (int i = 0; words.size() < 3900; ++i)
        words += u"word%1 "_s.arg(i) + (i % 7 == 0 ? u"\n"_s : QString());
    CoverObject area = noteObject();
    NoteText rest = NoteText::of(words.trimmed());
    QString found;
    for (int page = 0; !rest.text.isEmpty() && page < 100; ++page) {
        const CoverText set(area, rest, {true, false});
        QVERIFY(set.charactersThatFit() > 0);
        found += rest.text.left(set.charactersThatFit());
        rest = rest.from(set.charactersThatFit());
    }
    QCOMPARE(found, words.trimmed());
}

/** 9.8: with the second cover page. */
void tst_CoverPainter::countsItsPages()
{
    CoverObject pages = text(100, 20, CoverObject::Overflow::Wrap);
    pages.kind = Kind::Field;
    pages.field = CoverField::Pages;
    CoverValues values = note(u"A line\n"_s.repeated(30));
    values.set(CoverField::DocumentPages, u"4"_s);
    const CoverPainter both(pageWith({pages, noteObject()}), values, faxed());
    QCOMPARE(both.pageCount(), 2);
    CoverObject six = pages;
    six.kind = Kind::Text;
    six.text = u"6"_s;
    const CoverPainter expected(pageWith({six, noteObject()}), values, faxed());
    QCOMPARE(coverFaxPage(both, 0, Paper::A4, Resolution::Fine),
             coverFaxPage(expected, 0, Paper::A4, Resolution::Fine));
}

void tst_CoverPainter::objectsAreDrawn_data()
{
    QTest::addColumn<CoverObject>("object");
    QTest::addColumn<int>("leastPercent"); // black of its area
    QTest::addColumn<int>("mostPercent");
    const auto object = [](Kind kind, CoverObject::Fill fill, double line) {
        CoverObject one;
        one.kind = kind;
        one.area = {50, 50, 40, 40};
        one.fill = fill;
        one.lineWidth = line;
        return one;
    };
    using Fill = CoverObject::Fill;
    QTest::newRow("box") << object(Kind::Box, Fill::None, 1) << 8 << 12;
    QTest::newRow("black box") << object(Kind::Box, Fill::Black, 0) << 98 << 100;
    QTest::newRow("half box") << object(Kind::Box, Fill::Half, 0) << 45 << 55;
    QTest::newRow("quarter box") << object(Kind::Box, Fill::Quarter, 0) << 20 << 30;
    QTest::newRow("ellipse") << object(Kind::Ellipse, Fill::None, 1) << 6 << 10;
    QTest::newRow("black ellipse") << object(Kind::Ellipse, Fill::Black, 0) << 75 << 81;
    QTest::newRow("half ellipse") << object(Kind::Ellipse, Fill::Half, 0) << 33 << 45;
    QTest::newRow("frame") << object(Kind::Frame, Fill::None, 2) << 17 << 22;
    QTest::newRow("line") << object(Kind::Line, Fill::None, 3) << 6 << 13;
    CoverObject level = object(Kind::Line, Fill::None, 1);
    level.area = {50, 60, 40, 0};
    QTest::newRow("level line") << level << 2 << 4;
}

void tst_CoverPainter::objectsAreDrawn()
{
    QFETCH(const CoverObject, object);
    QFETCH(const int, leastPercent);
    QFETCH(const int, mostPercent);
    const CoverPainter painter(pageWith({object}), {}, faxed());
    const FaxPage page = coverFaxPage(painter, 0, Paper::A4, Resolution::Fine);
    const QRectF area(50, 50, 40, 40);
    const double dots = 40 * coverDotsPerMm * 40 * page.rows() / 297.0;
    const double percent = 100 * blackIn(page, area) / dots;
    QVERIFY2(percent >= leastPercent && percent <= mostPercent, QByteArray::number(percent));
    const int around = blackIn(page, area.adjusted(-10, -10, 10, 10))
        - blackIn(page, area.adjusted(-2, -2, 2, 2));
    QCOMPARE(around, 0);
}

void tst_CoverPainter::fillsSurviveEachResolution_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("standard") << Resolution::Standard;
    QTest::newRow("fine") << Resolution::Fine;
    QTest::newRow("superfine") << Resolution::Superfine;
}

/** The same share of black, and no thinner lines than the resolution has. */
void tst_CoverPainter::fillsSurviveEachResolution()
{
    QFETCH(const Resolution, resolution);
    CoverObject box;
    box.kind = Kind::Box;
    box.area = {50, 50, 40, 40};
    box.fill = CoverObject::Fill::Quarter;
    box.lineWidth = 0;
    const CoverPainter painter(pageWith({box}), {}, faxed());
    const FaxPage page = coverFaxPage(painter, 0, Paper::A4, resolution);
    const double dots = 36 * coverDotsPerMm * 36 * page.rows() / 297.0;
    const double share = blackIn(page, {52, 52, 36, 36}) / dots;
    QVERIFY2(share > 0.2 && share < 0.3, QByteArray::number(share));
}

/** Imaging measures text in dots of its own: standard and superfine have the same lines, and so has the screen. */
void tst_CoverPainter::linesBreakAlikeOnEachDevice()
{
    const CoverPage page = readCoverPage(u"x"_s, *shippedCover(u"standard-a4-en"_s)).value();
    const CoverValues values = sampleCoverValues(CoverSample::Long, u"en"_s);
    const CoverPainter line(page, values, faxed());
    const CoverPainter screen(page, values, {});
    QCOMPARE(line.noteFit(), screen.noteFit());
    QCOMPARE(line.pageCount(), screen.pageCount());
}

void tst_CoverPainter::shippedPagesFit_data()
{
    QTest::addColumn<QString>("name");
    const QList<CoverInfo> all = shippedCovers();
    for (const CoverInfo &info : all)
        QTest::newRow(qPrintable(info.name)) << info.name;
}

/** C3: usual data fits without smaller letters, long data is not cut, and each has a note and its title in its language. */
void tst_CoverPainter::shippedPagesFit()
{
    QFETCH(const QString, name);
    const CoverPage page = readCoverPage(name, *shippedCover(name)).value();
    const CoverValues usual = sampleCoverValues(CoverSample::Short, page.language);
    for (const CoverObject &object : page.objects) {
        const QString words = shownText(object, usual);
        if (words.isEmpty() || object.kind == Kind::Note)
            continue;
        const CoverText set(object, {words, {}}, {true, false});
        QVERIFY2(set.linesThatFit() == set.lines(), qPrintable(words));
        QVERIFY2(set.points() >= std::min(object.size, object.size * 0.8), qPrintable(words));
    }
    const CoverPainter painter(page, usual, faxed());
    QCOMPARE(painter.pageCount(), 1);
    QVERIFY(painter.noteFit().lines > 0);
    const FaxPage blank(1728, heightLines(page.paper, Resolution::Fine), Resolution::Fine);
    QVERIFY(coverFaxPage(painter, 0, page.paper, Resolution::Fine) != blank);
}

void tst_CoverPainter::strangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Arabic") << u"شركة الورق"_s;
    QTest::newRow("Chinese") << u"纸张公司"_s;
    QTest::newRow("emoji") << u"👩\u200d💼📠"_s;
    QTest::newRow("10,000 letters") << QString(10'000, u'W');
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d));
    QTest::newRow("combining marks") << u"a"_s + QString(500, QChar(0x0301));
}

/** Nobody's name makes a page that cannot be made, or that leaves its area. */
void tst_CoverPainter::strangeNames()
{
    QFETCH(const QString, name);
    CoverObject field = text(100, 20, CoverObject::Overflow::Shrink);
    field.kind = Kind::Field;
    CoverValues values;
    values.set(CoverField::RecipientName, name);
    const CoverPainter painter(pageWith({field}), values, faxed());
    const FaxPage page = coverFaxPage(painter, 0, Paper::A4, Resolution::Fine);
    QCOMPARE(blackIn(page, {0, 60, 210, 230}), 0);
}

QTEST_MAIN(tst_CoverPainter)
#include "tst_coverpainter.moc"
