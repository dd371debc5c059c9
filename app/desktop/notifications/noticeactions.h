#pragma once

#include "base/id.h"

#include <QtCore/QString>

#include <functional>

namespace Fax::Desktop {

/** What a click on a notification does in the console. All are set. */
struct NoticeActions
{
    std::function<void(const QString &place)> openPlace;
    std::function<void(FaxId fax)> viewFax;
    /** In the outbox, selected; the window comes to the front. */
    std::function<void(JobId job)> showJob;
    std::function<void(JobId job)> changeNumber;
    std::function<bool()> isWindowInFront;
};

} // namespace Fax::Desktop
