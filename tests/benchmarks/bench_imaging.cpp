// Measures how long documents take to become pages: fax-render through RenderClient, and Ghostscript for the
// same file if it is installed. Arguments: files. Best of three runs each. See README.md.
#include "imaging/renderclient.h"
#include "imaging/tifffax.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>

using namespace Fax;

namespace {

constexpr int runs = 3;
constexpr int longestMs = 120'000;

struct Measured
{
    double ms = -1; ///< of the whole document; -1: it failed
    int pages = 0;
    double kibibytes = 0; ///< of all pages, T.6
};

Measured rendered(RenderClient &client, const QString &file)
{
    QFile document(file);
    if (!document.open(QIODevice::ReadOnly))
        return {};
    RenderJob job;
    job.sources = {{QFileInfo(file).fileName(), document.readAll()}};
    Measured result;
    QElapsedTimer time;
    time.start();
    client.render(job, &client, {}, [&](const Result<QList<FaxPage>> &pages) {
        if (pages) {
            result.ms = double(time.nsecsElapsed()) / 1e6;
            result.pages = static_cast<int>(pages->size());
            for (const FaxPage &page : *pages)
                result.kibibytes += double(FaxCodec::encodeT6(page).size()) / 1024;
        }
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    return result;
}

double ghostscriptMs(const QString &program, const QString &file)
{
    // A real file: the device needs one that it can seek in, and as root it would delete /dev/null.
    const QTemporaryDir folder;
    QProcess process;
    QElapsedTimer time;
    time.start();
    process.start(program,
                  {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
                   QStringLiteral("-dSAFER"), QStringLiteral("-sDEVICE=tiffg4"),
                   QStringLiteral("-r204x196"), QStringLiteral("-sPAPERSIZE=a4"),
                   QStringLiteral("-dFIXEDMEDIA"), QStringLiteral("-dFitPage"),
                   QStringLiteral("-sOutputFile=") + folder.filePath(QStringLiteral("pages.tif")),
                   file});
    const bool done = process.waitForFinished(longestMs) && process.exitCode() == 0;
    return done ? double(time.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    RenderClient client;
    const QString ghostscript = QStandardPaths::findExecutable(QStringLiteral("gs"));
    out << "pages   KiB/page   ms/page   ms/page by gs   document\n";
    int failed = 0;
    for (const QString &file : application.arguments().mid(1)) {
        Measured best = rendered(client, file);
        double other = ghostscript.isEmpty() ? -1 : ghostscriptMs(ghostscript, file);
        for (int run = 1; run < runs && best.ms >= 0; ++run) {
            best.ms = std::min(best.ms, rendered(client, file).ms);
            if (other >= 0)
                other = std::min(other, ghostscriptMs(ghostscript, file));
        }
        if (best.ms < 0) {
            out << "failed: " << file << "\n";
            ++failed;
            continue;
        }
        out << QStringLiteral("%1 %2 %3 %4   %5\n")
                   .arg(best.pages, 5)
                   .arg(best.kibibytes / best.pages, 10, 'f', 1)
                   .arg(best.ms / best.pages, 9, 'f', 1)
                   .arg(other < 0 ? QStringLiteral("-")
                                  : QString::number(other / best.pages, 'f', 1),
                        15)
                   .arg(QFileInfo(file).fileName());
    }
    return failed == 0 ? 0 : 1;
}
