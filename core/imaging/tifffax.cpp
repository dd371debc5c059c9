#include "imaging/tifffax.h"

#include "imaging/tiffmemory.h"

#include <vector>

namespace Fax {

namespace {
// Facts about the call, as text in tags of TIFF's range for private use (65000 and up). UTF-8.
enum PrivateTag : ttag_t {
    TagTsid = 65100,
    TagCsid,
    TagCallerId,
    TagRouting,
    TagSenderName,
    TagRecipientName,
    TagRecipientNumber,
};

struct TextTag
{
    ttag_t tag;
    const char *name;
    QString TiffFaxInfo::*value;
};

constexpr TextTag textTags[]{
    {TagTsid, "FaxTsid", &TiffFaxInfo::tsid},
    {TagCsid, "FaxCsid", &TiffFaxInfo::csid},
    {TagCallerId, "FaxCallerId", &TiffFaxInfo::callerId},
    {TagRouting, "FaxRouting", &TiffFaxInfo::routing},
    {TagSenderName, "FaxSenderName", &TiffFaxInfo::senderName},
    {TagRecipientName, "FaxRecipientName", &TiffFaxInfo::recipientName},
    {TagRecipientNumber, "FaxRecipientNumber", &TiffFaxInfo::recipientNumber},
};

constexpr auto dateTimeFormat = QLatin1StringView("yyyy:MM:dd HH:mm:ss"); // TIFF 6.0, tag DateTime
constexpr auto software = QLatin1StringView("Fax Console");

void declareTextTags(TIFF *tiff)
{
    std::vector<TIFFFieldInfo> fields;
    for (const TextTag &tag : textTags)
        fields.push_back(
            {tag.tag, -1, -1, TIFF_ASCII, FIELD_CUSTOM, 1, 0, const_cast<char *>(tag.name)});
    TIFFMergeFieldInfo(tiff, fields.data(), static_cast<uint32_t>(fields.size()));
}

struct PageShape
{
    int width;
    int rows;
    Resolution resolution;
};

void writePageTags(TIFF *tiff, const PageShape &shape, int index, int count)
{
    TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_PAGE);
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, shape.width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, shape.rows);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, shape.rows);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
    TIFFSetField(tiff, TIFFTAG_GROUP4OPTIONS, 0);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_FILLORDER, FILLORDER_MSB2LSB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, 204.0);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, double(dotsPerInch(shape.resolution)));
    TIFFSetField(tiff, TIFFTAG_PAGENUMBER, index, count);
}

void writeInfo(TIFF *tiff, const TiffFaxInfo &info)
{
    TIFFSetField(tiff, TIFFTAG_SOFTWARE, software.data());
    if (info.time.isValid())
        TIFFSetField(tiff, TIFFTAG_DATETIME,
                     info.time.toUTC().toString(dateTimeFormat).toLatin1().constData());
    for (const TextTag &tag : textTags) {
        const QString &value = info.*tag.value;
        if (!value.isEmpty())
            TIFFSetField(tiff, tag.tag, value.toUtf8().constData());
    }
}

/** Writes all pages; `writeStrip(tiff, index)` puts the one strip of a page into the file. */
template <typename Pages, typename Shape, typename WriteStrip>
QByteArray writePages(const Pages &pages, const TiffFaxInfo &info, Shape shapeOf,
                      WriteStrip writeStrip)
{
    Q_ASSERT(!pages.isEmpty());
    TiffMemory file = TiffMemory::forWriting();
    TIFF *tiff = file.handle();
    declareTextTags(tiff);
    const int count = static_cast<int>(pages.size());
    for (int i = 0; i < count; ++i) {
        writePageTags(tiff, shapeOf(pages.at(i)), i, count);
        writeInfo(tiff, info);
        writeStrip(tiff, pages.at(i));
        TIFFWriteDirectory(tiff);
        declareTextTags(tiff); // each directory starts with the standard tags only
    }
    Q_ASSERT(file.errors() == 0);
    return file.finish();
}

Resolution resolutionOf(TIFF *tiff)
{
    float y = 196;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_YRESOLUTION, &y);
    return y < 150 ? Resolution::Standard : y < 290 ? Resolution::Fine : Resolution::Superfine;
}

template <typename T> T field(TIFF *tiff, ttag_t tag)
{
    T value{};
    TIFFGetFieldDefaulted(tiff, tag, &value);
    return value;
}

tl::unexpected<Error> damaged(const TiffMemory &file)
{
    return failure(ErrorCode::FileDamaged,
                   QStringLiteral("A stored fax cannot be read: %1").arg(file.firstComplaint()));
}

constexpr uint32_t maximumWidth = 4864; // A3 at R16
constexpr uint32_t maximumRows = 20000;

bool isFaxPage(TIFF *tiff)
{
    const auto width = field<uint32_t>(tiff, TIFFTAG_IMAGEWIDTH);
    const auto rows = field<uint32_t>(tiff, TIFFTAG_IMAGELENGTH);
    return width > 0 && width <= maximumWidth && rows > 0 && rows <= maximumRows
        && field<uint16_t>(tiff, TIFFTAG_BITSPERSAMPLE) == 1
        && field<uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL) == 1
        && field<uint16_t>(tiff, TIFFTAG_COMPRESSION) == COMPRESSION_CCITTFAX4
        && TIFFNumberOfStrips(tiff) == 1;
}

/** libtiff gives tags that it met in a file, and nobody declared, as a count and a pointer. */
QString privateText(TIFF *tiff, ttag_t tag)
{
    uint32_t size = 0;
    const char *text = nullptr;
    if (!TIFFFindField(tiff, tag, TIFF_ASCII) || !TIFFGetField(tiff, tag, &size, &text)
        || size == 0)
        return {};
    return QString::fromUtf8(text, qstrnlen(text, size));
}

Result<FaxPage> readDirectory(TiffMemory &file)
{
    TIFF *tiff = file.handle();
    if (file.errors() > 0)
        return damaged(file);
    file.forgetComplaints(); // of our own private tags
    if (!isFaxPage(tiff))
        return failure(ErrorCode::FileDamaged,
                       QStringLiteral("A stored fax has a page that is no fax page."));
    FaxPage page(static_cast<int>(field<uint32_t>(tiff, TIFFTAG_IMAGEWIDTH)),
                 static_cast<int>(field<uint32_t>(tiff, TIFFTAG_IMAGELENGTH)), resolutionOf(tiff));
    const tmsize_t size = page.bits().size();
    const tmsize_t got = TIFFReadEncodedStrip(tiff, 0, page.row(0), size);
    if (got != size || file.errors() > 0 || file.warnings() > 0)
        return damaged(file);
    clearUnusedBits(&page);
    return page;
}
} // namespace

QByteArray TiffFax::write(const QList<FaxPage> &pages, const TiffFaxInfo &info)
{
    const auto shapeOf = [](const FaxPage &page) {
        return PageShape{page.width(), page.rows(), page.resolution()};
    };
    return writePages(pages, info, shapeOf, [](TIFF *tiff, const FaxPage &page) {
        TIFFWriteEncodedStrip(tiff, 0, const_cast<char *>(page.bits().constData()),
                              page.bits().size());
    });
}

QByteArray TiffFax::writeCoded(const QList<CodedPage> &pages, const TiffFaxInfo &info)
{
    const auto shapeOf = [](const CodedPage &page) {
        return PageShape{page.width, page.rows, page.resolution};
    };
    return writePages(pages, info, shapeOf, [](TIFF *tiff, const CodedPage &page) {
        TIFFWriteRawStrip(tiff, 0, const_cast<char *>(page.t6.constData()), page.t6.size());
    });
}

Result<int> TiffFax::pageCount(const QByteArray &tiff)
{
    const TiffMemory file = TiffMemory::forReading(tiff);
    if (!file.handle())
        return damaged(file);
    const int count = static_cast<int>(TIFFNumberOfDirectories(file.handle()));
    return file.errors() == 0 ? Result<int>(count) : damaged(file);
}

Result<FaxPage> TiffFax::readPage(const QByteArray &tiff, int index)
{
    TiffMemory file = TiffMemory::forReading(tiff);
    if (!file.handle() || index < 0 || !TIFFSetDirectory(file.handle(), static_cast<tdir_t>(index)))
        return damaged(file);
    return readDirectory(file);
}

Result<QList<FaxPage>> TiffFax::read(const QByteArray &tiff)
{
    TiffMemory file = TiffMemory::forReading(tiff);
    if (!file.handle())
        return damaged(file);
    QList<FaxPage> pages;
    do {
        auto page = readDirectory(file);
        if (!page)
            return tl::unexpected(page.error());
        pages.append(*page);
    } while (TIFFReadDirectory(file.handle()));
    if (file.errors() > 0)
        return damaged(file);
    return pages;
}

Result<TiffFaxInfo> TiffFax::readInfo(const QByteArray &tiff)
{
    const TiffMemory file = TiffMemory::forReading(tiff);
    if (!file.handle())
        return damaged(file);
    TiffFaxInfo info;
    for (const TextTag &tag : textTags)
        info.*tag.value = privateText(file.handle(), tag.tag);
    char *text = nullptr;
    if (TIFFGetField(file.handle(), TIFFTAG_DATETIME, &text)) {
        info.time = QDateTime::fromString(QString::fromLatin1(text), dateTimeFormat);
        info.time.setTimeSpec(Qt::UTC);
    }
    return info;
}

TiffFaxInfo TiffFax::infoFrom(const std::function<QString(int tag)> &text)
{
    TiffFaxInfo info;
    for (const TextTag &tag : textTags)
        info.*tag.value = text(static_cast<int>(tag.tag));
    return info;
}

QString TiffFax::timeFormat()
{
    return dateTimeFormat;
}

bool TiffFax::isOurSoftware(const QString &name)
{
    return name == software;
}

QByteArray FaxCodec::encodeT6(const FaxPage &page)
{
    Q_ASSERT(!page.isNull());
    const TiffMemory file = TiffMemory::forReading(TiffFax::write({page}));
    QByteArray coded(static_cast<qsizetype>(TIFFRawStripSize(file.handle(), 0)), Qt::Uninitialized);
    const tmsize_t size = TIFFReadRawStrip(file.handle(), 0, coded.data(), coded.size());
    Q_ASSERT(size == coded.size());
    return coded;
}

Result<FaxPage> FaxCodec::decodeT6(const QByteArray &t6, int width, int rows, Resolution resolution)
{
    if (t6.isEmpty() || width <= 0 || width > int(maximumWidth) || rows <= 0
        || rows > int(maximumRows))
        return failure(ErrorCode::FileDamaged,
                       QStringLiteral("A stored page has an impossible size."));
    return TiffFax::readPage(TiffFax::writeCoded({{width, rows, resolution, t6}}), 0);
}

} // namespace Fax
