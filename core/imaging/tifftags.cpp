#include "imaging/tifftags.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QIODevice>
#include <QtCore/QSet>
#include <QtCore/QStringDecoder>
#include <QtCore/QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace Fax {

namespace {
constexpr int mostDirectories = 10'000;
constexpr qint64 longestText = 4096;
constexpr int mostNumbers = 64;
constexpr int entrySize = 12;

enum Type : quint16 {
    Byte = 1,
    Ascii,
    Short,
    Long,
    Rational,
    SignedByte,
    Undefined,
    SignedShort,
    SignedLong,
    SignedRational,
    Float,
    Double,
    Directory,
};

/** Octets of one value; 0 for a type that TIFF 6.0 does not know. */
int sizeOf(quint16 type)
{
    constexpr std::array sizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    return type < sizes.size() ? sizes.at(type) : 0;
}

struct TagText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::TiffTags)
};

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::FileDamaged,
                   TagText::tr("The file begins as a TIFF, but its list of tags is damaged."));
}

/** Octets of the file, in its own order; nothing outside it can be reached. */
class Source
{
public:
    explicit Source(QIODevice &file)
        : m_file(file)
        , m_size(file.size())
    { }

    void setBigEndian(bool big) { m_bigEndian = big; }
    [[nodiscard]] qint64 size() const { return m_size; }

    /** Exactly so many octets, or nothing. */
    [[nodiscard]] QByteArray octets(qint64 offset, qint64 count)
    {
        const bool inside = offset >= 0 && count >= 0 && offset <= m_size
            && count <= m_size - offset;
        if (!inside || !m_file.seek(offset))
            return {};
        QByteArray read = m_file.read(count);
        return read.size() == count ? read : QByteArray();
    }

    template <typename T> [[nodiscard]] T number(const QByteArray &octets, qsizetype at) const
    {
        if (at < 0 || at + qsizetype(sizeof(T)) > octets.size())
            return {};
        const char *data = octets.constData() + at;
        return m_bigEndian ? qFromBigEndian<T>(data) : qFromLittleEndian<T>(data);
    }

private:
    QIODevice &m_file;
    qint64 m_size;
    bool m_bigEndian = false;
};

QString cleaned(QString text)
{
    for (QChar &c : text) {
        if (c != u'\n'
            && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format))
            c = u' ';
    }
    return text.trimmed();
}

QString asciiText(const QByteArray &octets)
{
    const QByteArray text = octets.left(
        qsizetype(qstrnlen(octets.constData(), size_t(octets.size()))));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(text);
    return cleaned(decoder.hasError() ? QString::fromLatin1(text) : decoded);
}

QString fraction(double above, double below)
{
    return below == 0 ? QString() : QString::number(above / below); // safety 32: 0/0
}

QString realText(double value)
{
    return std::isfinite(value) ? QString::number(value) : QString();
}

QString numberText(const Source &source, quint16 type, const QByteArray &octets, qsizetype at)
{
    switch (type) {
    case Byte:
    case Undefined:
        return QString::number(source.number<quint8>(octets, at));
    case SignedByte:
        return QString::number(source.number<qint8>(octets, at));
    case Short:
        return QString::number(source.number<quint16>(octets, at));
    case SignedShort:
        return QString::number(source.number<qint16>(octets, at));
    case Long:
    case Directory:
        return QString::number(source.number<quint32>(octets, at));
    case SignedLong:
        return QString::number(source.number<qint32>(octets, at));
    case Rational:
        return fraction(source.number<quint32>(octets, at), source.number<quint32>(octets, at + 4));
    case SignedRational:
        return fraction(source.number<qint32>(octets, at), source.number<qint32>(octets, at + 4));
    case Float:
        return realText(double(source.number<float>(octets, at)));
    case Double:
        return realText(source.number<double>(octets, at));
    default:
        return {};
    }
}

QString numbersText(const Source &source, quint16 type, const QByteArray &octets)
{
    QStringList numbers;
    const int size = sizeOf(type);
    for (qsizetype at = 0; at + size <= octets.size(); at += size)
        numbers.append(numberText(source, type, octets, at));
    return numbers.join(u", "_qs);
}

/** The value of the entry, "" if it is not within the file. */
QString valueOf(Source &source, const QByteArray &directory, qsizetype entry)
{
    const auto type = source.number<quint16>(directory, entry + 2);
    const qint64 count = source.number<quint32>(directory, entry + 4);
    const int size = sizeOf(type);
    if (size == 0 || count == 0)
        return {};
    const qint64 whole = count * size; // below 2^35
    const qint64 wanted = std::min(whole, type == Ascii ? longestText : qint64(mostNumbers) * size);
    const QByteArray octets = whole <= 4
        ? directory.mid(entry + 8, wanted)
        : source.octets(source.number<quint32>(directory, entry + 8), wanted);
    return type == Ascii ? asciiText(octets) : numbersText(source, type, octets);
}

/** The entries of a directory with the offset of the next one behind them; nothing if it is cut. */
QByteArray directoryAt(Source &source, qint64 offset)
{
    const QByteArray head = source.octets(offset, 2);
    const qint64 entries = source.number<quint16>(head, 0);
    return entries == 0 ? QByteArray() : source.octets(offset + 2, entries * entrySize + 4);
}

int countDirectories(Source &source, qint64 first)
{
    QSet<qint64> seen;
    for (qint64 next = first; next != 0 && seen.size() < mostDirectories;) {
        const QByteArray directory = seen.contains(next) ? QByteArray() : directoryAt(source, next);
        if (directory.isEmpty())
            break;
        seen.insert(next);
        next = source.number<quint32>(directory, directory.size() - 4);
    }
    return int(seen.size());
}

/** The offset of the first directory; sets the order of octets. */
Result<qint64> readHeader(Source &source)
{
    if (source.size() == 0)
        return failure(ErrorCode::FileEmpty, TagText::tr("The file is empty."));
    const QByteArray head = source.octets(0, 8);
    const bool big = head.startsWith("MM");
    source.setBigEndian(big);
    const auto version = source.number<quint16>(head, 2);
    if ((!big && !head.startsWith("II")) || (version != 42 && version != 43))
        return failure(ErrorCode::FileTypeUnknown, TagText::tr("The file is not a TIFF."));
    if (version == 43)
        return failure(ErrorCode::NotSupported,
                       TagText::tr("The file is a BigTIFF; faxes are never so large."));
    return source.number<quint32>(head, 4);
}

// Private tags of others: HylaFAX and spandsp write the last three (registered by Sam Leffler and in libtiff's list).
enum Tag {
    ImageDescription = 270,
    Software = 305,
    DateTime = 306,
    FaxReceiveParameters = 34908,
    FaxSubAddress = 34909,
    FaxReceiveTime = 34910,
    FaxDcs = 34911,
};
} // namespace

Result<TiffTags> TiffTags::read(QIODevice &file)
{
    Source source(file);
    const auto first = readHeader(source);
    if (!first)
        return tl::unexpected(first.error());
    const QByteArray directory = directoryAt(source, *first);
    if (directory.isEmpty())
        return damaged();
    TiffTags tags;
    for (qsizetype entry = 0; entry + entrySize < directory.size(); entry += entrySize) {
        const int tag = source.number<quint16>(directory, entry);
        const QString value = valueOf(source, directory, entry);
        if (!value.isEmpty() && !tags.m_texts.contains(tag))
            tags.m_texts.insert(tag, value);
    }
    tags.m_pages = countDirectories(source, *first);
    return tags;
}

TiffFaxInfo TiffTags::faxInfo() const
{
    TiffFaxInfo info = TiffFax::infoFrom([this](int tag) { return text(tag); });
    info.time = QDateTime::fromString(text(DateTime), TiffFax::timeFormat());
    const bool ours = TiffFax::isOurSoftware(text(Software));
    info.time.setTimeSpec(ours ? Qt::UTC : Qt::LocalTime);
    info.time = info.time.toUTC();
    const bool received = !text(FaxReceiveParameters).isEmpty() || !text(FaxReceiveTime).isEmpty()
        || !text(FaxDcs).isEmpty() || !text(FaxSubAddress).isEmpty()
        || text(Software).startsWith(u"HylaFAX"_qs, Qt::CaseInsensitive)
        || text(Software).startsWith(u"spandsp"_qs, Qt::CaseInsensitive);
    if (ours || !received)
        return info;
    // First line the other end's identity, second the number of the caller.
    const QStringList lines = text(ImageDescription).split(u'\n');
    info.tsid = lines.value(0).trimmed();
    info.callerId = lines.value(1).trimmed();
    info.routing = text(FaxSubAddress);
    return info;
}

} // namespace Fax
