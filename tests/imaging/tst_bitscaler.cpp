#include "imaging/render/bitscaler.h"
#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {
/** Part of the target's pixel that is black, by adding up all source pixels that touch it. */
double blackness(const FaxPage &source, int width, int rows, int x, int y)
{
    const double across = double(source.width()) / width;
    const double down = double(source.rows()) / rows;
    double sum = 0;
    for (int j = int(y * down); j < std::min<double>(source.rows(), (y + 1) * down); ++j) {
        for (int i = int(x * across); i < std::min<double>(source.width(), (x + 1) * across); ++i) {
            if (!source.isBlack(i, j))
                continue;
            sum += (std::min<double>(i + 1, (x + 1) * across) - std::max<double>(i, x * across))
                * (std::min<double>(j + 1, (y + 1) * down) - std::max<double>(j, y * down));
        }
    }
    return sum / (across * down);
}
} // namespace

class tst_BitScaler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalesByArea_data();
    void scalesByArea();
    void missingRowsAreWhite();
};

void tst_BitScaler::scalesByArea_data()
{
    QTest::addColumn<QSize>("from");
    QTest::addColumn<QSize>("to");
    QTest::newRow("same") << QSize(100, 60) << QSize(100, 60);
    QTest::newRow("half") << QSize(128, 64) << QSize(64, 32);
    QTest::newRow("across only") << QSize(203, 40) << QSize(171, 40);
    QTest::newRow("down only") << QSize(64, 97) << QSize(64, 31);
    QTest::newRow("uneven") << QSize(255, 123) << QSize(173, 71);
    QTest::newRow("to one pixel") << QSize(33, 9) << QSize(1, 1);
}

void tst_BitScaler::scalesByArea()
{
    QFETCH(QSize, from);
    QFETCH(QSize, to);
    const FaxPage source = TestPages::noise(from.width(), from.height(), 5);
    FaxPage target(to.width(), to.height(), Resolution::Fine);
    BitScaler scaler(from.width(), from.height(), &target);
    for (int y = 0; y < source.rows(); ++y)
        scaler.addRow(source.row(y));
    for (int y = 0; y < to.height(); ++y) {
        for (int x = 0; x < to.width(); ++x) {
            const double black = blackness(source, to.width(), to.height(), x, y);
            if (std::abs(black - 0.4) > 0.02) // edges are placed to 1/256 of a pixel
                QVERIFY2(target.isBlack(x, y) == (black > 0.4),
                         qPrintable(QStringLiteral("%1,%2: %3").arg(x).arg(y).arg(black)));
        }
    }
}

void tst_BitScaler::missingRowsAreWhite()
{
    FaxPage source(80, 40, Resolution::Fine);
    for (int x = 0; x < 80; ++x)
        source.setBlack(x, 0);
    FaxPage target(40, 20, Resolution::Fine);
    BitScaler scaler(80, 40, &target);
    scaler.addRow(source.row(0));
    scaler.addRow(source.row(0));
    QCOMPARE(TestPages::blackPixels(target, 0, 1), 40);
    QCOMPARE(TestPages::blackPixels(target, 1, 20), 0);
}

QTEST_GUILESS_MAIN(tst_BitScaler)
#include "tst_bitscaler.moc"
