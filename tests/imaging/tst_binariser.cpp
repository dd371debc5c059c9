#include "imaging/render/binariser.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_Binariser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradientHasNoPatches_data();
    void gradientHasNoPatches();
    void chosenColoursStayDrawn();
};

namespace {
constexpr QRect bar(160, 400, 1408, 320);

double blackIn(const FaxPage &page, const QRect &area)
{
    int black = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            black += page.isBlack(x, y) ? 1 : 0;
    }
    return double(black) / (area.width() * area.height());
}
} // namespace

void tst_Binariser::gradientHasNoPatches_data()
{
    QTest::addColumn<bool>("upright");
    QTest::newRow("from left to right") << false;
    QTest::newRow("from top to bottom") << true;
}

/** A bar from black to white on an otherwise white page, as a drawing program makes it. */
void tst_Binariser::gradientHasNoPatches()
{
    QFETCH(bool, upright);
    GreyImage grey(1728, 2292);
    const QRect area = upright ? QRect(bar.topLeft(), bar.size().transposed()) : bar;
    const int length = std::max(area.width(), area.height());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            grey.row(y)[x] = static_cast<uchar>((upright ? y - area.top() : x - area.left()) * 255
                                                / (length - 1));
    }
    const FaxPage page = Binariser(grey, GreySource::Drawn).page(Resolution::Fine);

    constexpr int side = 16;
    for (int y = area.top(); y + side <= area.bottom(); y += side) {
        for (int x = area.left(); x + side <= area.right(); x += side) {
            const QRect square(x, y, side, side);
            const double wanted = 1 - grey.row(square.center().y())[square.center().x()] / 255.0;
            const double black = blackIn(page, square);
            QVERIFY2(
                std::abs(black - wanted) < 0.12,
                qPrintable(
                    QStringLiteral("%1 of %2 at %3, %4").arg(black).arg(wanted).arg(x).arg(y)));
        }
    }
}

/** A dark frame is black and a pale field white, whatever else the page shows. */
void tst_Binariser::chosenColoursStayDrawn()
{
    GreyImage grey(1728, 2292);
    const QRect dark(200, 200, 600, 10);
    const QRect pale(200, 400, 600, 200);
    for (const auto &[area, shade] : {std::pair(dark, 40), std::pair(pale, 220)}) {
        for (int y = area.top(); y <= area.bottom(); ++y)
            std::fill_n(grey.row(y) + area.left(), area.width(), static_cast<uchar>(shade));
    }
    const FaxPage page = Binariser(grey, GreySource::Drawn).page(Resolution::Fine);
    QCOMPARE(blackIn(page, dark), 1.0);
    QCOMPARE(blackIn(page, pale), 0.0);
}

QTEST_GUILESS_MAIN(tst_Binariser)
#include "tst_binariser.moc"
