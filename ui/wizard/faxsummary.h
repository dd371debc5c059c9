#pragma once

#include "job/settings.h"
#include "job/submission.h"

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Fax::Ui {

/** What all calls together cost, in the server's currency. */
struct FaxCost
{
    double plain = 0;
    double discount = 0; ///< in the discount period
    QString currency;

    /** By the server's tariffs; nothing if they do not know one of the numbers. */
    [[nodiscard]] static std::optional<FaxCost> of(const QList<Recipient> &recipients,
                                                   std::chrono::seconds each,
                                                   const ServerSettings &settings);
    /** "about 0.42 EUR (0.28 in the discount period)" */
    [[nodiscard]] QString text() const;
};

/** What will be sent, how long it takes and what it costs (S3), for one line of text. */
struct FaxSummary
{
    int recipients = 0;
    int pages = 0; ///< of each fax, cover pages included; 0 = not known yet
    int coverPages = 0;
    std::optional<std::chrono::seconds> each; ///< nothing: it is being calculated
    std::chrono::seconds all{0}; ///< until the last one is through
    int lines = 1;
    std::optional<FaxCost> cost{};

    /** "3 recipients, 5 pages each (1 cover + 4), about 2 min 40 s per fax, about 8 min on 1 line" */
    [[nodiscard]] QString text() const;
};

/** "45 s", "2 min 40 s", "8 min", "1 h 05 min": as exact as an estimate is. */
[[nodiscard]] QString aboutDuration(std::chrono::seconds duration);

} // namespace Fax::Ui
