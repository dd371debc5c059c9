#pragma once

#include "job/submission.h"

#include <optional>

class QSettings;

namespace Fax::Ui {

/** How a new fax of this user begins (ui.md N3: wizard defaults). What is not chosen is left to the server. */
struct FaxDefaults
{
    std::optional<Resolution> resolution;
    std::optional<Paper> paper;
    bool coverPage = false;
    QString coverpageName; ///< "" = the first one the server has
    bool serverCoverpage = true; ///< the name is that of a page on the server
    Receipt receipt = Receipt::Notify;
    QString receiptAddress; ///< of Receipt::Mail; "" = that of the sender

    /** What cannot be understood has its default. */
    [[nodiscard]] static FaxDefaults read(const QSettings &settings);
    void write(QSettings &settings) const;

    /** What was not chosen stays as it is in `fax`: fill in the server's choice before. */
    void fill(Submission &fax) const;

    friend bool operator==(const FaxDefaults &, const FaxDefaults &) = default;
};

} // namespace Fax::Ui
