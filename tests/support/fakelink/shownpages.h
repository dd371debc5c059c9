#pragma once

#include "imaging/pagefinding.h"
#include "job/submission.h"
#include "service/request.h"

#include <QtCore/QMap>

#include <functional>

namespace Fax {

/** The pages that the scripted service shows of a fax that is being written. */
struct FakeShownPages
{
    /** The whole fax as TIFF-F; empty: there is nothing to be drawn. */
    std::function<QByteArray(const Submission &fax)> draw;
    QMap<int, QList<PageFinding>> findings; ///< by page, from 1

    /** `previewPages` of service/requests.md. */
    [[nodiscard]] Result<Answer> answerTo(const Request &request) const;
};

} // namespace Fax
