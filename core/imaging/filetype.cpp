#include "imaging/filetype.h"

#include "imaging/officeprogram.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtEndian>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

struct FileTypeText
{
    Q_DECLARE_TR_FUNCTIONS(FileType)
};

constexpr qsizetype sampleSize = 65536;
constexpr qsizetype headSize = 1024; // a PDF may have other octets in front of its mark

bool startsWithAny(const QByteArray &content, std::initializer_list<QByteArrayView> marks)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&content](QByteArrayView mark) { return content.startsWith(mark); });
}

/** "BM" alone also starts words: the size of the second header is asked too, as BITMAPINFOHEADER and its kin. */
bool isBitmap(const QByteArray &content)
{
    if (!content.startsWith("BM") || content.size() < 26)
        return false;
    const auto headerSize = qFromLittleEndian<quint32>(content.constData() + 14);
    constexpr std::array<quint32, 7> known{12, 40, 52, 56, 64, 108, 124};
    return std::find(known.begin(), known.end(), headerSize) != known.end();
}

bool isMarkup(const QByteArray &content)
{
    QByteArray start = content.left(headSize);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    return startsWithAny(start, {"<!doctype", "<html", "<?xml", "<svg"});
}

bool isWideText(const QByteArray &content)
{
    return startsWithAny(content, {QByteArrayView("\xFF\xFE", 2), QByteArrayView("\xFE\xFF", 2)});
}

/** Text may have a few stray control characters; programs and packed data have them everywhere. */
bool isText(const QByteArray &content)
{
    const QByteArray sample = content.left(sampleSize);
    const auto strange = std::count_if(sample.begin(), sample.end(), [](char character) {
        const auto octet = static_cast<uchar>(character);
        return (octet < 0x20 && (octet < '\b' || octet > '\r') && octet != 0x1b) || octet == 0x7f;
    });
    return strange * 50 <= sample.size();
}
} // namespace

FileType fileTypeOf(const QByteArray &content)
{
    if (content.isEmpty())
        return FileType::Empty;
    if (content.left(headSize).contains("%PDF-"))
        return FileType::Pdf;
    if (startsWithAny(content,
                      {QByteArrayView("II*\0", 4), QByteArrayView("MM\0*", 4),
                       QByteArrayView("II+\0", 4), QByteArrayView("MM\0+", 4)}))
        return FileType::Tiff;
    if (startsWithAny(content, {"\x89PNG\r\n\x1a\n", "\xFF\xD8\xFF"}) || isBitmap(content))
        return FileType::Image;
    if (startsWithAny(content, {"%!PS", "\x04%!PS"}))
        return FileType::PostScript;
    if (startsWithAny(content, {"PK\x03\x04", "\xD0\xCF\x11\xE0", "{\\rtf"}))
        return FileType::Office;
    if (isMarkup(content))
        return FileType::WebPage;
    return isWideText(content) || isText(content) ? FileType::Text : FileType::Unknown;
}

QString shownName(const QString &name)
{
    constexpr int longest = 120;
    QString shown = name.size() > longest ? name.left(longest - 1) + u'…' : name;
    for (QChar &character : shown) {
        if (character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format)
            character = u' ';
    }
    return shown;
}

Result<> checkFileType(const QString &name, const QByteArray &content)
{
    const auto refused = [&name](const QString &sentence) {
        return failure(ErrorCode::FileTypeUnknown, sentence.arg(shownName(name)));
    };
    switch (fileTypeOf(content)) {
    case FileType::Pdf:
    case FileType::Tiff:
    case FileType::Image:
    case FileType::Text:
        return {};
    case FileType::Empty:
        return failure(
            ErrorCode::FileEmpty,
            FileTypeText::tr("“%1” is empty; choose another file.").arg(shownName(name)));
    case FileType::Office:
        return checkOffice(name);
    case FileType::WebPage:
        return refused(FileTypeText::tr("“%1” is a web page; print it to PDF and fax that."));
    case FileType::PostScript:
        return refused(
            FileTypeText::tr("“%1” is a PostScript file; convert it to PDF and fax that."));
    case FileType::Unknown:
        break;
    }
    return refused(FileTypeText::tr(
        "“%1” is not a PDF, TIFF, PNG, JPEG, BMP or text file and cannot be faxed; print it to PDF "
        "and fax that."));
}

} // namespace Fax
