#include "efaxprocess.h"

#include "support/modembank/bankclock.h"

#include <fcntl.h>
#include <tiffio.h>

namespace Fax {

namespace {

using Tiff = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

/** By descriptor: TIFFOpen() is the line side's own in this program (core/t30/memorytiff). */
Tiff openTiff(const QString &path, int flags, const char *mode)
{
    const int descriptor = ::open(qPrintable(path), flags | O_CLOEXEC, 0600);
    return {TIFFFdOpen(descriptor, qPrintable(path), mode), TIFFClose};
}

/** An uncompressed file: the coding is efax's. */
void writePage(const QString &path, const FaxPage &page)
{
    const Tiff file = openTiff(path, O_RDWR | O_CREAT | O_TRUNC, "w");
    TIFF *tiff = file.get();
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, page.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, page.rows());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, page.rows());
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, 204.0);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, page.resolution() == Resolution::Fine ? 196.0 : 98.0);
    QByteArray bits = page.bits();
    TIFFWriteEncodedStrip(tiff, 0, bits.data(), bits.size());
}

FaxPage readPage(const QString &path)
{
    const Tiff file = openTiff(path, O_RDONLY, "r");
    if (!file)
        return {};
    uint32_t width = 0;
    uint32_t rows = 0;
    float linesPerInch = 0;
    TIFFGetField(file.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(file.get(), TIFFTAG_IMAGELENGTH, &rows);
    TIFFGetField(file.get(), TIFFTAG_YRESOLUTION, &linesPerInch);
    FaxPage page(int(width), int(rows),
                 linesPerInch > 150 ? Resolution::Fine : Resolution::Standard);
    for (uint32_t y = 0; y < rows; ++y) {
        if (TIFFReadScanline(file.get(), page.row(int(y)), y) != 1)
            return {};
    }
    return page;
}

} // namespace

EfaxProcess::EfaxProcess(const BankProcess &bank, const QString &number, Time time)
    : m_device(bank.path(number))
    , m_number(number)
{
    if (time == Time::Line) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(FAX_BANK_PRELOAD));
        environment.insert(QLatin1StringView(BankClock::variable), bank.clockFile());
        m_process.setProcessEnvironment(environment);
    }
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
}

EfaxProcess::~EfaxProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

void EfaxProcess::send(const QString &number, const QList<FaxPage> &pages,
                       const QStringList &options)
{
    QStringList files;
    for (const FaxPage &page : pages) {
        files.append(QStringLiteral("page%1").arg(files.size()));
        writePage(m_folder.filePath(files.last()), page);
    }
    start(options
          + QStringList{QStringLiteral("-h"), QStringLiteral(" "), QStringLiteral("-t"), number}
          + files);
}

void EfaxProcess::receive(const QStringList &options)
{
    start(options
          + QStringList{QStringLiteral("-w"), QStringLiteral("-iS0=1"), QStringLiteral("-r"),
                        QStringLiteral("in")});
}

void EfaxProcess::start(const QStringList &options)
{
    m_process.start(QStringLiteral("efax"),
                    QStringList{QStringLiteral("-vewinchmatr"), QStringLiteral("-o1"),
                                QStringLiteral("-d"), m_device, QStringLiteral("-l"), m_number}
                        + options);
}

bool EfaxProcess::hasSucceeded(int limitMs)
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(limitMs))
        return false;
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QList<FaxPage> EfaxProcess::pages() const
{
    const QDir folder(m_folder.path());
    QList<FaxPage> pages;
    for (const QString &name : folder.entryList({QStringLiteral("in.*")}, QDir::Files, QDir::Name))
        pages.append(readPage(folder.filePath(name)));
    return pages;
}

QByteArray EfaxProcess::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    (void)file.open(QIODevice::ReadOnly);
    return file.readAll();
}

QList<FaxPage> withoutWhiteTop(QList<FaxPage> pages)
{
    for (FaxPage &page : pages) {
        if (page.isNull())
            continue;
        const auto &bits = page.bits();
        const auto black = std::find_if(bits.begin(), bits.end(),
                                        [](char octet) { return octet != 0; });
        const qsizetype rows = (black - bits.begin()) / page.bytesPerRow();
        page = FaxPage(page.width(), page.rows() - int(rows), page.resolution(),
                       bits.mid(rows * page.bytesPerRow()));
    }
    return pages;
}

} // namespace Fax
