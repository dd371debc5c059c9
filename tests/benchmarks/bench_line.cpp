// Measures the built-in line; see README.md. No arguments.
#include "imaging/tifffax.h"
#include "letterpage.h"
#include "support/linebench.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

#include <time.h>

using namespace Fax;

namespace {

constexpr double rate = 14400;

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

double codedBits(const QList<FaxPage> &pages)
{
    double bits = 0;
    for (const FaxPage &page : pages)
        bits += 8.0 * double(FaxCodec::encodeT6(page).size());
    return bits;
}

/** Zeros that HDLC puts behind five ones. White rows are ones in T.6, so it is much. */
int stuffedBits(const QByteArray &octets)
{
    int stuffed = 0;
    int ones = 0;
    for (const char octet : octets) {
        for (int bit = 7; bit >= 0; --bit) {
            ones = (octet >> bit) & 1 ? ones + 1 : 0;
            if (ones < 5)
                continue;
            ++stuffed;
            ones = 0;
        }
    }
    return stuffed;
}

/** What the pages are on the line: ECM frames of 256 octets, their headers, check octets and flags (T.4 Annex A). */
double lineBits(const QList<FaxPage> &pages)
{
    constexpr int frameOctets = 256;
    constexpr int overhead = 4 + 2 + 1;
    constexpr int endFrames = 3 * (3 + 2 + 1); // RCP
    double bits = 0;
    for (const FaxPage &page : pages) {
        const QByteArray coded = FaxCodec::encodeT6(page);
        const qsizetype frames = (coded.size() + frameOctets - 1) / frameOctets;
        bits += 8.0 * double(frames * (frameOctets + overhead) + endFrames) + stuffedBits(coded);
    }
    return bits;
}

/** Octets of a V.21 frame at 300 bit/s, with flag octets around it and the FCS. */
double v21Seconds(int octets)
{
    return (octets + 4) * 8 / 300.0;
}

/**
 * The least a call can take by ITU-T T.30 with ECM and V.17, from the answer to the caller's hang-up: tones
 * and preambles at their shortest, frames at their length, what a page is on the line at full rate. Dialling
 * and ringing are not in it.
 */
double leastSeconds(int pages, double bits)
{
    const double preamble = 0.85; // 1 s ± 15 %
    const double ced = 2.6 + 0.075; // V.25 answer tone, then silence
    const double dis = preamble + v21Seconds(25) + v21Seconds(12); // CSI, DIS
    const double dcs = 0.075 + preamble + v21Seconds(25) + v21Seconds(9); // TSI, DCS
    const double tcf = 0.075 + 1.393 + 1.35; // V.17 long training, 1.5 s ± 10 % of zeros
    const double cfr = 0.075 + preamble + v21Seconds(3);
    const double shortTraining = 0.075 + 0.142 + 0.2; // and flags, T.4 Annex A
    const double pps = 0.075 + preamble + v21Seconds(7);
    const double mcf = 0.075 + preamble + v21Seconds(3);
    const double dcn = 0.075 + preamble + v21Seconds(3);
    return ced + dis + dcs + tcf + cfr + pages * (shortTraining + pps + mcf) + bits / rate + dcn;
}

struct Call
{
    double seconds = 0;
    double cpu = 0;
    double afterAnswer = 0;
    bool good = false;
    QList<LineProtocol::Frame> frames;
};

Call measure(const QList<FaxPage> &pages)
{
    LineBench bench;
    bench.addPorts(2);
    const double before = cpuSeconds();
    const qint64 call = bench.dial(pages);
    bench.run();
    Call result;
    result.cpu = cpuSeconds() - before;
    const LineProtocol::CallEnded *end = bench.endOf(call);
    result.good = end != nullptr && end->code == ErrorCode::None && bench.pagesAt(2) == pages;
    result.seconds = end != nullptr ? double(end->lineMs) / 1000 : 0;
    for (const LineProtocol::Frame &frame : std::as_const(bench.frames)) {
        if (frame.call == call)
            result.frames.append(frame);
    }
    return result;
}

void printFrames(QTextStream &out, const Call &call)
{
    out << "\nWhere the seconds of the one-page call go (line time of the caller at the end of "
           "each signal):\n";
    for (const LineProtocol::Frame &frame : call.frames)
        out << QStringLiteral("  %1 s  %2  %3\n")
                   .arg(double(frame.lineMs) / 1000, 7, 'f', 2)
                   .arg(frame.direction == Direction::Sent ? u"->" : u"<-")
                   .arg(frame.name);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out << "pages   KiB coded   line s   least s   over   coded s   on line s   CPU s   speed-up   "
           "real-time ports/core\n";
    Call first;
    for (const int count : {1, 3, 10}) {
        const QList<FaxPage> pages = letterPages(count);
        const double bits = codedBits(pages);
        const Call call = measure(pages);
        if (!call.good) {
            out << "the call of " << count << " pages failed\n";
            return 1;
        }
        const double onLine = lineBits(pages);
        const double least = leastSeconds(count, onLine);
        const double speedUp = call.seconds / call.cpu;
        out << QStringLiteral("%1 %2 %3 %4 %5 % %6 %7 %8 %9 %10\n")
                   .arg(count, 5)
                   .arg(bits / 8192, 11, 'f', 1)
                   .arg(call.seconds, 8, 'f', 1)
                   .arg(least, 9, 'f', 1)
                   .arg(100 * (call.seconds / least - 1), 5, 'f', 0)
                   .arg(bits / rate, 9, 'f', 1)
                   .arg(onLine / rate, 11, 'f', 1)
                   .arg(call.cpu, 7, 'f', 2)
                   .arg(speedUp, 10, 'f', 0)
                   .arg(2 * speedUp, 22, 'f', 0);
        if (count == 1)
            first = call;
    }
    printFrames(out, first);
    return 0;
}
