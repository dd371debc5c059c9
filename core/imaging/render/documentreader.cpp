#include "imaging/render/documentreader.h"

#include "imaging/render/filetype.h"
#include "imaging/render/imagefilereader.h"
#include "imaging/render/pdfreader.h"
#include "imaging/render/textreader.h"
#include "imaging/render/tiffreader.h"

#include <QtCore/QCoreApplication>

namespace Fax {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::DocumentReader", text);
}

tl::unexpected<Error> unknown(const QString &sentence, const QString &name)
{
    return failure(ErrorCode::FileTypeUnknown, sentence.arg(name));
}
} // namespace

Result<std::unique_ptr<DocumentReader>> openDocument(const QString &name, const QByteArray &content,
                                                     const OpenOptions &options)
{
    switch (fileTypeOf(content)) {
    case FileType::Empty:
        return failure(ErrorCode::FileEmpty, tr("“%1” is empty.").arg(name));
    case FileType::Pdf:
        return PdfReader::open(name, content);
    case FileType::Tiff:
        return TiffReader::open(name, content);
    case FileType::Image:
        return ImageFileReader::open(name, content);
    case FileType::Text:
        return TextReader::open(name, content, options);
    case FileType::Office:
        return unknown(tr("“%1” is an office document; save it as PDF and fax that."), name);
    case FileType::WebPage:
        return unknown(tr("“%1” is a web page; print it to PDF and fax that."), name);
    case FileType::PostScript:
        return unknown(tr("“%1” is a PostScript file; convert it to PDF and fax that."), name);
    case FileType::Unknown:
        break;
    }
    return unknown(tr("“%1” is not a PDF, TIFF, PNG, JPEG, BMP or text file and cannot be faxed."),
                   name);
}

Result<RenderedPage> renderBelowHeader(DocumentReader &reader, int index, Sheet sheet,
                                       int headerRows)
{
    auto rendered = reader.renderPage(index, sheet);
    if (!rendered || moveDownFor(headerRows, &rendered->page))
        return rendered;
    sheet.topRows = headerRows;
    return reader.renderPage(index, sheet);
}

} // namespace Fax
