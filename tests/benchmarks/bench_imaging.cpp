// Measures how documents become coded fax pages: fax-render beside Ghostscript (tiffg4) and pdftoppm (-mono) on
// the same files, in processor time, memory, coded bytes and seconds on the line. Arguments: files; none: the
// folders pdf, image and tiff of FAX_CORPUS_DIR. See README.md.
#include "imaging/renderclient.h"
#include "pageengines.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtGui/QGuiApplication>

#include <map>

using namespace Fax;

namespace {

constexpr int repeats = 4; // of a document in a resident process
constexpr double bitsPerSecond = 14400;

enum class Kind { Typical, Manual, Drawing, Scan, Photo, ImageFile, Fax };

struct KindOfName
{
    const char *start;
    Kind kind;
};

// What people fax all day is "typical"; the rest is told apart by what it costs.
constexpr KindOfName kindsOfNames[]{
    {"pdf/manual-", Kind::Manual}, {"pdf/ja-maint", Kind::Manual},
    {"pdf/scan-", Kind::Scan},     {"pdf/dpi-2400", Kind::Scan},
    {"pdf/enormous", Kind::Scan},  {"pdf/hugemono", Kind::Scan},
    {"pdf/photos", Kind::Photo},   {"pdf/text-image-cmyk", Kind::Photo},
    {"pdf/smask", Kind::Photo},    {"pdf/blendmodes", Kind::Photo},
    {"pdf/cropbox", Kind::Photo},  {"pdf/cad", Kind::Drawing},
    {"pdf/tiger", Kind::Drawing},  {"pdf/music", Kind::Drawing},
    {"pdf/plan", Kind::Drawing},   {"pdf/a0-page", Kind::Drawing},
    {"image/", Kind::ImageFile},   {"tiff/", Kind::Fax},
};

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Typical:
        return QStringLiteral("typical");
    case Kind::Manual:
        return QStringLiteral("manuals");
    case Kind::Drawing:
        return QStringLiteral("drawings");
    case Kind::Scan:
        return QStringLiteral("scans");
    case Kind::Photo:
        return QStringLiteral("pictures");
    case Kind::ImageFile:
        return QStringLiteral("PNG, JPEG");
    case Kind::Fax:
        break;
    }
    return QStringLiteral("TIFF");
}

Kind kindOf(const QString &file)
{
    const QFileInfo info(file);
    const QString name = info.dir().dirName() + u'/' + info.fileName();
    for (const auto &[start, kind] : kindsOfNames) {
        if (name.startsWith(QLatin1StringView(start)))
            return kind;
    }
    return Kind::Typical;
}

/** A document, or the sum of several. */
struct Figures
{
    int documents = 0;
    int pages = 0;
    double residentMs = 0; ///< in a process that runs anyway
    double processMs = 0; ///< start and end of the process with it
    double ghostscriptMs = 0;
    double pdftoppmMs = 0;
    double bytes = 0;
    double ghostscriptBytes = 0;
    double pdftoppmBytes = 0;
    double peakMiB = 0;
    double ghostscriptMiB = 0;
    double pdftoppmMiB = 0;

    void add(const Figures &other)
    {
        documents += other.documents;
        pages += other.pages;
        residentMs += other.residentMs;
        processMs += other.processMs;
        ghostscriptMs += other.ghostscriptMs;
        pdftoppmMs += other.pdftoppmMs;
        bytes += other.bytes;
        ghostscriptBytes += other.ghostscriptBytes;
        pdftoppmBytes += other.pdftoppmBytes;
        peakMiB = std::max(peakMiB, other.peakMiB);
        ghostscriptMiB = std::max(ghostscriptMiB, other.ghostscriptMiB);
        pdftoppmMiB = std::max(pdftoppmMiB, other.pdftoppmMiB);
    }
};

/** All three ways, one after the other; nothing if ours failed. */
std::optional<Figures> measure(const QString &file, const QString &folder)
{
    const Converted once = convertByFaxRender(file, 1);
    const Converted often = convertByFaxRender(file, 1 + repeats);
    if (!once.good || !often.good)
        return std::nullopt;
    const QString pdf = asPdf(file, folder);
    const Converted ghostscript = convertByGhostscript(pdf);
    const Converted pdftoppm = convertByPdftoppm(pdf);
    Figures result;
    result.documents = 1;
    result.pages = once.pages;
    result.residentMs = (often.cpuMs - once.cpuMs) / repeats;
    result.processMs = once.cpuMs;
    result.peakMiB = often.peakMiB;
    result.bytes = double(once.codedBytes);
    // Where a peer fails or gives other pages it is taken as if it did as well as we.
    const auto comparable = [&](const Converted &peer) {
        return peer.good && peer.pages == once.pages;
    };
    result.ghostscriptMs = comparable(ghostscript) ? ghostscript.cpuMs : result.residentMs;
    result.ghostscriptBytes = comparable(ghostscript) ? double(ghostscript.codedBytes)
                                                      : result.bytes;
    result.ghostscriptMiB = ghostscript.peakMiB;
    result.pdftoppmMs = comparable(pdftoppm) ? pdftoppm.cpuMs : result.residentMs;
    result.pdftoppmBytes = comparable(pdftoppm) ? double(pdftoppm.codedBytes) : result.bytes;
    result.pdftoppmMiB = pdftoppm.peakMiB;
    return result;
}

void printHead(QTextStream &out)
{
    out << "                                    |  CPU ms, whole document         | MiB at most  "
           "| KiB a page, T.6   | s a page at 14,400\n"
           "document                       pages|resident process    gs  pdftoppm | we  gs  ppm  "
           "|   we   gs   ppm   |   we   gs   ppm\n";
}

void print(QTextStream &out, const QString &name, const Figures &f)
{
    const auto kib = [&f](double bytes) { return bytes / 1024 / f.pages; };
    const auto seconds = [&f](double bytes) { return bytes * 8 / bitsPerSecond / f.pages; };
    out << QStringLiteral("%1 %2 |").arg(name.left(30), -30).arg(f.pages, 4);
    for (const double ms : {f.residentMs, f.processMs, f.ghostscriptMs, f.pdftoppmMs})
        out << QStringLiteral("%1").arg(ms, 8, 'f', 1);
    out << " |";
    for (const double mib : {f.peakMiB, f.ghostscriptMiB, f.pdftoppmMiB})
        out << QStringLiteral("%1").arg(mib, 4, 'f', 0);
    out << "  |";
    for (const double bytes : {f.bytes, f.ghostscriptBytes, f.pdftoppmBytes})
        out << QStringLiteral("%1").arg(kib(bytes), 7, 'f', 1);
    out << " |";
    for (const double bytes : {f.bytes, f.ghostscriptBytes, f.pdftoppmBytes})
        out << QStringLiteral("%1").arg(seconds(bytes), 7, 'f', 1);
    out << "\n";
    out.flush();
}

/** Seconds until all documents are pages, with so many of them at a time. */
double secondsFor(const QStringList &files, int atATime)
{
    RenderClient client;
    QEventLoop loop;
    qsizetype next = 0;
    qsizetype open = 0;
    std::function<void()> startNext = [&] {
        while (next < files.size() && open < atATime) {
            QFile file(files.at(next++));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            RenderJob job;
            job.sources = {{file.fileName(), file.readAll()}};
            ++open;
            client.render(job, &client, {}, [&](const Result<QList<FaxPage>> &) {
                --open;
                startNext();
            });
        }
        if (open == 0)
            loop.quit();
    };
    QElapsedTimer time;
    time.start();
    QMetaObject::invokeMethod(&client, startNext, Qt::QueuedConnection);
    loop.exec();
    return double(time.nsecsElapsed()) / 1e9;
}

double speedUpOfTwo(const QStringList &files)
{
    double alone = 1e9;
    double together = 1e9;
    for (int run = 0; run < 3; ++run) {
        alone = std::min(alone, secondsFor(files, 1));
        together = std::min(together, secondsFor(files, 2));
    }
    return alone / together;
}

void goal(QTextStream &out, const char *what, double figure, bool atLeast, double limit)
{
    const bool met = atLeast ? figure >= limit : figure <= limit;
    out << QStringLiteral("%1 %2 (goal %3 %4)  %5\n")
               .arg(QLatin1StringView(what), -58)
               .arg(figure, 7, 'f', 2)
               .arg(atLeast ? QStringLiteral(">=") : QStringLiteral("<="))
               .arg(limit)
               .arg(met ? QStringLiteral("met") : QStringLiteral("NOT met"));
}

struct Worst
{
    double slowest = 1e9; ///< gs by us, CPU
    QString slowestName;
    double longest = 0; ///< our bytes by those of gs
    QString longestName;
    double heaviest = 0; ///< MiB
    QString heaviestName;

    void add(const QString &name, const Figures &f)
    {
        if (const double ratio = f.ghostscriptMs / f.residentMs; ratio < slowest) {
            slowest = ratio;
            slowestName = name;
        }
        if (const double ratio = f.bytes / f.ghostscriptBytes; ratio > longest) {
            longest = ratio;
            longestName = name;
        }
        if (f.peakMiB > heaviest) {
            heaviest = f.peakMiB;
            heaviestName = name;
        }
    }
};

void printGoals(QTextStream &out, std::map<Kind, Figures> &kinds, const Worst &worst)
{
    const Figures &typical = kinds[Kind::Typical];
    Figures pdfs;
    for (const Kind kind : {Kind::Typical, Kind::Manual, Kind::Drawing, Kind::Scan, Kind::Photo})
        pdfs.add(kinds[kind]);
    Figures all = pdfs;
    all.add(kinds[Kind::ImageFile]);
    all.add(kinds[Kind::Fax]);
    out << "\nGoals of imaging.md, section 5\n";
    goal(out, "typical, resident: times faster than gs", typical.ghostscriptMs / typical.residentMs,
         true, 2.5);
    goal(out, "typical, one process a document: times faster than gs",
         typical.ghostscriptMs / typical.processMs, true, 1.9);
    goal(out, "all PDFs, resident: times faster than gs", pdfs.ghostscriptMs / pdfs.residentMs,
         true, 2);
    goal(out, "typical, resident: times faster than pdftoppm",
         typical.pdftoppmMs / typical.residentMs, true, 1.3);
    goal(out, "typical: bytes by those of pdftoppm", typical.bytes / typical.pdftoppmBytes, false,
         0.5);
    goal(out, "slowest document: times faster than gs", worst.slowest, true, 0.9);
    goal(out, "typical: bytes by those of gs", typical.bytes / typical.ghostscriptBytes, false,
         0.8);
    goal(out, "all: bytes by those of gs", all.bytes / all.ghostscriptBytes, false, 0.65);
    goal(out, "pictures: bytes by those of gs",
         kinds[Kind::Photo].bytes / kinds[Kind::Photo].ghostscriptBytes, false, 0.45);
    goal(out, "longest single document: bytes by those of gs", worst.longest, false, 1.15);
    goal(out, "peak memory of a worker, MiB", worst.heaviest, false, 64);
    goal(out, "peak memory, typical, MiB", typical.peakMiB, false, 32);
    goal(out, "a picture file, ms",
         kinds[Kind::ImageFile].residentMs / std::max(1, kinds[Kind::ImageFile].pages), false, 60);
    goal(out, "a TIFF page, ms", kinds[Kind::Fax].residentMs / std::max(1, kinds[Kind::Fax].pages),
         false, 15);
    out << "slowest: " << worst.slowestName << "; longest: " << worst.longestName
        << "; most memory: " << worst.heaviestName << "\n";
}

QStringList corpus()
{
    const QDir folder(qEnvironmentVariable("FAX_CORPUS_DIR"));
    QStringList files;
    for (const QString &kind :
         {QStringLiteral("pdf"), QStringLiteral("image"), QStringLiteral("tiff")}) {
        for (const QString &name : QDir(folder.filePath(kind)).entryList(QDir::Files))
            files.append(folder.filePath(kind + u'/' + name));
    }
    return files;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList named = QCoreApplication::arguments().mid(1);
    const QStringList files = named.isEmpty() ? corpus() : named;
    for (const char *program : {"gs", "pdftoppm", "tiff2pdf"}) {
        if (QStandardPaths::findExecutable(QLatin1StringView(program)).isEmpty())
            out << program << " is not installed: its columns repeat ours\n";
    }

    const QTemporaryDir folder;
    std::map<Kind, Figures> kinds;
    Figures all;
    Worst worst;
    int failed = 0;
    printHead(out);
    for (const QString &file : files) {
        const auto figures = measure(file, folder.path());
        if (!figures) {
            out << "failed: " << file << "\n";
            ++failed;
            continue;
        }
        print(out, QFileInfo(file).fileName(), *figures);
        kinds[kindOf(file)].add(*figures);
        all.add(*figures);
        worst.add(QFileInfo(file).fileName(), *figures);
    }
    out << "\n";
    for (const auto &[kind, figures] : kinds)
        print(out, nameOf(kind) + QStringLiteral(" (%1)").arg(figures.documents), figures);
    print(out, QStringLiteral("all (%1)").arg(all.documents), all);
    out << QStringLiteral("pages a second and core: we %1, gs %2, pdftoppm %3\n")
               .arg(all.pages / all.residentMs * 1000, 0, 'f', 1)
               .arg(all.pages / all.ghostscriptMs * 1000, 0, 'f', 1)
               .arg(all.pages / all.pdftoppmMs * 1000, 0, 'f', 1);
    if (named.isEmpty())
        printGoals(out, kinds, worst);
    goal(out, "two documents at a time: times as fast as one", speedUpOfTwo(files), true, 1.9);
    return failed == 0 ? 0 : 1;
}
