#pragma once

#include "base/result.h"
#include "imaging/renderclient.h"
#include "job/submission.h"

namespace Fax {

struct ServerSettings;

/** Name of the cover page that every server has. */
inline constexpr QLatin1StringView plainCoverpage{"plain"};

/** What a cover page says (service-semantics 9.6). */
struct CoverContent
{
    FaxDetails fax;
    Recipient recipient;
    QDateTime localTime; ///< of the submission, in the server's zone
    int pages = 0; ///< of the document; the cover page is counted when it is made
};

/**
 * The built-in cover page as plain text of 80 columns: date, pages, recipient, sender, subject, note. A field
 * that is empty leaves no line.
 *
 * @param pages   of the whole fax, the cover page included (9.8)
 */
[[nodiscard]] QByteArray plainCoverText(const CoverContent &content, int pages);

/**
 * Whether a fax may have the cover page it asks for. Fine if it asks for none.
 * Errors: AccessDenied (9.5: a personal page, but the server allows its own only), NotFound (no such page)
 */
[[nodiscard]] Result<> checkCoverpage(const FaxDetails &details, const ServerSettings &settings);

/**
 * Has a cover page made by fax-render; `finished` gets its pages, more than one if the note is long. They say how
 * many pages the whole fax has.
 *
 * @param look   resolution, paper and header rows of the fax
 */
void renderCover(RenderClient &renderer, const CoverContent &content, const RenderJob &look,
                 QObject *context, const RenderClient::Finished &finished);

} // namespace Fax
