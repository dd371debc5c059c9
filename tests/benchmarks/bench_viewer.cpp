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
#include <ctime>

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

/** Milliseconds until a page is painted: by the clock, and of this thread's processor time. */
struct Duration
{
    double clock = 0;
    double processor = 0;
};

double processorMilliseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

template <typename Work> Duration painted(Ui::FaxViewer &viewer, Work work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorMilliseconds();
    work();
    viewer.view().viewport()->grab();
    return {double(timer.nsecsElapsed()) / 1e6, processorMilliseconds() - before};
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
    const Duration first = painted(viewer, [&] {
        viewer.show(Ui::FaxDocument::fromTiff(tiff).value(), QStringLiteral("x"),
                    QStringLiteral("x"));
    });
    QList<double> next;
    QList<double> nextProcessor;
    for (int i = 1; i < pages; ++i) {
        const Duration turned = painted(viewer, [&] { viewer.view().showPage(i); });
        next.append(turned.clock);
        nextProcessor.append(turned.processor);
        if (viewer.view().page().isNull())
            qFatal("page %d is missing", i);
        QCoreApplication::processEvents();
    }
    QTextStream(stdout) << "\n500 pages, 204 × " << dotsPerInch(resolution) << ", "
                        << tiff.size() / (1 << 20) << " MiB file\n";
    print("first page of 500", first.clock, 200, "ms");
    print("    processor time of it", first.processor, 200, "ms");
    print("next page, 95th percentile", percentile95(next), 50, "ms");
    print("    processor time, 95th percentile", percentile95(nextProcessor), 50, "ms");
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
