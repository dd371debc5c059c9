// The viewer (ui.md chapter 14): time to the first page and to the next one, memory with 500 pages. Offscreen: what the
// screen itself costs is not in the figures.
#include "support/fakelink/seed.h"
#include "viewer/faxviewer.h"
#include "viewer/pageview.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

#include <algorithm>

#include <unistd.h>

using namespace Fax;

namespace {

constexpr int pages = 500;

double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE))
        / (1 << 20);
}

/** Milliseconds until the page is painted. */
template <typename Work> double painted(Ui::FaxViewer &viewer, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    viewer.view().viewport()->grab();
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile95(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() * 95 / 100);
}

void print(const char *what, double value, double goal, const char *unit)
{
    QTextStream(stdout) << QString::fromLatin1(what).leftJustified(40)
                        << QString::number(value, 'f', 1).rightJustified(8) << ' ' << unit
                        << "   goal " << goal << (value <= goal ? "   met" : "   MISSED")
                        << Qt::endl;
}

/** Walks through all pages; all must be there. */
void measure(Resolution resolution)
{
    const double before = residentMebibytes();
    const auto page = SalvagedTiff::codedPage(Seed::document(1, resolution), 0).value();
    const QByteArray tiff = TiffFax::writeCoded(QList<TiffFax::CodedPage>(pages, page));
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.resize(900, 1000);
    const double first = painted(viewer, [&] {
        viewer.show(Ui::FaxDocument::fromTiff(tiff).value(), QStringLiteral("x"),
                    QStringLiteral("x"));
    });
    QList<double> next;
    for (int i = 1; i < pages; ++i) {
        next.append(painted(viewer, [&] { viewer.view().showPage(i); }));
        if (viewer.view().page().isNull())
            qFatal("page %d is missing", i);
        QCoreApplication::processEvents();
    }
    QTextStream(stdout) << "\n500 pages, 204 × " << dotsPerInch(resolution) << ", "
                        << tiff.size() / (1 << 20) << " MiB file\n";
    print("first page of 500", first, 200, "ms");
    print("next page, 95th percentile", percentile95(next), 50, "ms");
    print("memory grown, all pages looked at", residentMebibytes() - before, 200, "MiB");
    print("memory of the whole program", residentMebibytes(), 200, "MiB");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    for (const Resolution resolution : {Resolution::Fine, Resolution::Superfine})
        measure(resolution);
    return 0;
}
