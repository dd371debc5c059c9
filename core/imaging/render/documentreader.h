#pragma once

#include "base/result.h"
#include "imaging/faxpage.h"
#include "imaging/render/pagejudge.h"
#include "imaging/render/sheet.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>

namespace Fax {

struct RenderedPage
{
    FaxPage page;
    int badLines = 0; ///< lines of a fax file that could not be read and are white or wrong
    PageDetail detail{};
};

/**
 * One document of one kind. Everything in it is hostile: readers run in the sandboxed child only.
 * Errors name the document, the page and what the person can do.
 */
class DocumentReader
{
public:
    explicit DocumentReader(QString name)
        : m_name(std::move(name))
    { }
    virtual ~DocumentReader() = default;
    DocumentReader(const DocumentReader &) = delete;
    DocumentReader &operator=(const DocumentReader &) = delete;

    [[nodiscard]] virtual int pageCount() const = 0; ///< at least 1

    /** A page, counted from 0, of exactly the sheet's width; nothing black above sheet.topRows. */
    [[nodiscard]] virtual Result<RenderedPage> renderPage(int index, const Sheet &sheet) = 0;

    [[nodiscard]] const QString &name() const { return m_name; } ///< for messages

private:
    QString m_name;
};

struct OpenOptions
{
    bool proportionalText = false;
    Sheet sheet; ///< plain text is cut into pages for it
    int maximumPages = 500;
    QString password = {}; ///< that opens it; what needs none does not care
};

/** Opens a document by what it contains, never by its name. Cover pages are no documents: see CoverPageReader. */
[[nodiscard]] Result<std::unique_ptr<DocumentReader>>
openDocument(const QString &name, const QByteArray &content, const OpenOptions &options);

/**
 * A page whose first `headerRows` rows are white: as it is if they are white anyway, else moved
 * down, else drawn again in what is left of the sheet.
 */
[[nodiscard]] Result<RenderedPage> renderBelowHeader(DocumentReader &reader, int index, Sheet sheet,
                                                     int headerRows);

} // namespace Fax
