#include "imaging/render/documentreader.h"

#include "imaging/filetype.h"
#include "imaging/render/imagefilereader.h"
#ifdef FAX_POPPLER_CORE
#include "imaging/render/poppler/corepdfreader.h"
#else
#include "imaging/render/pdfreader.h"
#endif
#include "imaging/render/textreader.h"
#include "imaging/render/tiffreader.h"

namespace Fax {

#ifdef FAX_POPPLER_CORE
using BestPdfReader = CorePdfReader;
#else
using BestPdfReader = PdfReader;
#endif

Result<std::unique_ptr<DocumentReader>> openDocument(const QString &name, const QByteArray &content,
                                                     const OpenOptions &options)
{
    if (auto checked = checkFileType(name, content); !checked)
        return tl::unexpected(checked.error());
    switch (fileTypeOf(content)) {
    case FileType::Pdf:
        return BestPdfReader::open(name, content, options.password);
    case FileType::Tiff:
        return TiffReader::open(name, content);
    case FileType::Image:
        return ImageFileReader::open(name, content);
    case FileType::Office: // made into a PDF before it comes here
        return failure(ErrorCode::Internal, QStringLiteral("an office document came unconverted"));
    case FileType::Text:
    case FileType::Empty:
    case FileType::WebPage:
    case FileType::PostScript:
    case FileType::Unknown:
        break; // text, all others were refused
    }
    return TextReader::open(name, content, options);
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
