#pragma once

#include "imaging/render/documentreader.h"

#include <QtCore/QStringList>
#include <QtGui/QFont>
#include <QtGui/QImage>

namespace Fax {

class TextArea;

/**
 * Plain text: UTF-8, UTF-16 with a byte order mark, else Latin-1. Monospaced with 80 columns, or
 * proportional; long lines are wrapped, a form feed starts a page, a tab goes to the next eighth
 * column.
 */
class TextReader final : public DocumentReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DocumentReader>>
    open(const QString &name, const QByteArray &content, const OpenOptions &options);

    [[nodiscard]] int pageCount() const override { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] Result<RenderedPage> renderPage(int index, const Sheet &sheet) override;

private:
    TextReader(const QString &name, const OpenOptions &options);
    [[nodiscard]] bool cutIntoPages(const QString &text, const OpenOptions &options);
    [[nodiscard]] bool addLines(const QStringList &lines, int linesPerPage, int maximumPages);
    void dropEmptyLinesAtEnd();

    struct LinePlace
    {
        QPointF origin; ///< as TextArea counts
        int top; ///< row of the page where the picture of the line begins
    };
    void drawLine(const QString &text, const LinePlace &place, const TextArea &area,
                  QImage *picture) const;

    QFont m_font;
    QList<QStringList> m_pages; // lines, already wrapped
};

/** Text as it may be printed: control characters and direction overrides removed, line ends made
 * uniform. */
[[nodiscard]] QString cleanText(const QByteArray &content);

} // namespace Fax
