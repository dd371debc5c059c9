#pragma once

#include "base/result.h"
#include "cover/coverfolder.h"
#include "cover/coversheet.h"
#include "imaging/renderclient.h"
#include "job/submission.h"

#include <QtCore/QDateTime>

namespace Fax {

struct ServiceParts;

/** What a cover page says (service-semantics 9.6, ui.md C2). */
struct CoverContent
{
    FaxDetails fax;
    Recipient recipient;
    QDateTime localTime; ///< of the submission, in the server's zone
    int pages = 0; ///< of the document; the cover pages are counted when they are made
    Priority priority = Priority::Normal;
    qint64 jobNumber = 0; ///< 0: there is none yet
    QStringList otherRecipients = {}; ///< shown if the fax wants it (coverpageRecipients)
    QString serverName = {};
};

/** As the fields of a page in this language; dates and numbers are written as there. */
[[nodiscard]] CoverValues coverValues(const CoverContent &content, const QString &language);

/** The pages of a server: its own in a folder of the data folder, and those that come with Fax Console. */
class ServerCovers
{
public:
    explicit ServerCovers(const ServiceParts &parts);

    [[nodiscard]] QList<CoverInfo> list() const;
    /** The server's own folder, for what changes it. */
    [[nodiscard]] CoverFolder &own() { return m_own; }
    /**
     * By name; a kind of the shipped pages ("standard", "urgent", also "plain") is that of this paper in the language of the
     * computer. NotFound names the page and what there is.
     */
    [[nodiscard]] Result<QByteArray> file(const QString &name, Paper paper) const;

private:
    CoverFolder m_own;
};

/**
 * The page that a fax asks for. Errors: AccessDenied (9.5: a personal page, but the server allows its own only),
 * NotFound (no such page, or a personal page without its file), those of readCoverPage(), InvalidParameter (no name)
 */
[[nodiscard]] Result<CoverPage> coverPageOf(const ServiceParts &parts, const FaxDetails &details,
                                            Paper paper);

/** Whether a fax may have the cover page it asks for, and there is one. Fine if it asks for none. */
[[nodiscard]] Result<> checkCoverpage(const ServiceParts &parts, const Submission &submission);

/**
 * Has a cover page made by fax-render; `finished` gets its pages, more than one if the note is long. They say how
 * many pages the whole fax has. A page that cannot be had is told from the event loop, like the rest.
 *
 * @param look   resolution, paper and header rows of the fax
 */
void renderCover(const ServiceParts &parts, const CoverContent &content, const RenderJob &look,
                 QObject *context, const RenderClient::Finished &finished);

} // namespace Fax
