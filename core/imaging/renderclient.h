#pragma once

#include "base/result.h"
#include "imaging/faxpage.h"
#include "imaging/pagefinding.h"
#include "imaging/reportdocument.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <memory>

namespace Fax {

/** What one fax is made of and how it is to look. */
struct RenderJob
{
    struct Source
    {
        QString name; ///< for messages; never opened
        QByteArray content;
        QString pageRange = {}; ///< of this one's pages; "" = all
        QString password = {}; ///< that opens it; "" = it needs none
        bool isCover = false; ///< the content is CoverSheet::encode(), not a file

        [[nodiscard]] static Source ofCover(const QString &name, const QByteArray &sheet)
        {
            return {name, sheet, {}, {}, true};
        }
    };
    QList<Source> sources;
    QString pageRange; ///< over the joined pages; "" = all
    Resolution resolution = Resolution::Fine;
    Paper paper = Paper::A4;
    int headerRows = 0; ///< lines to keep white at the top of each page
    bool proportionalText =
        false; ///< plain text in a proportional font; else monospaced, 80 columns
    int maximumPages = 500;
    int firstPage = 1; ///< of the chosen ones; beyond their end it is the last one
    int mostPages = 0; ///< only so many from firstPage on; 0 = all
    bool keepPages =
        true; ///< false: `finished` gets no pages, the caller takes each as it is ready
};

/** A page of a fax, ready for the line. */
struct PreparedPage
{
    int number = 0; ///< from 1, which is where the job begins (firstPage)
    int count = 0; ///< pages of the whole fax
    FaxPage page;
    int badLines = 0; ///< of a fax file, which could not be read and are white or wrong
    QList<PageFinding> findings; ///< what will read badly (S2)
};

/**
 * Asks fax-render processes for pages. One sandboxed child per document; what a child does to
 * itself (crash, hang, too much memory) becomes an Error that names the document, the page and the
 * reason.
 *
 * Thread: the owner's own; never blocks. Callbacks come from the event loop and stop when `context`
 * dies.
 */
class RenderClient : public QObject
{
    Q_OBJECT

public:
    explicit RenderClient(QObject *parent = nullptr);
    ~RenderClient() override;

    using PageReady = std::function<void(const PreparedPage &)>;
    using Finished = std::function<void(Result<QList<FaxPage>>)>;

    /** Pages in order. Either all pages arrive and `finished` has them, or one Error. Returns a
     * ticket for cancel(). */
    quint64 render(const RenderJob &job, QObject *context, PageReady pageReady, Finished finished);

    /**
     * A report as PDF: its text, then the pages of the fax.
     *
     * @param tiff  the fax, a TIFF-F of our own; empty if there are no pages yet
     */
    using FileFinished = std::function<void(Result<QByteArray>)>;
    quint64 renderReport(const ReportDocument &report, const QByteArray &tiff, QObject *context,
                         FileFinished finished);

    void cancel(quint64 ticket);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fax
