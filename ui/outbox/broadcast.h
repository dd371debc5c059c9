#pragma once

#include "common/tokens.h"
#include "job/job.h"

#include <QtCore/QList>

namespace Fax::Ui {

/** How far the jobs of one submission are (ui.md Q2). */
struct BroadcastCounts
{
    int sent = 0;
    int active = 0;
    int waiting = 0;
    int failed = 0;
    int canceled = 0;

    void add(const Job &job);
    [[nodiscard]] int all() const { return sent + active + waiting + failed + canceled; }
    [[nodiscard]] int open() const { return active + waiting; }

    /** "160 sent, 36 waiting, 4 failed"; what is 0 is left out. */
    [[nodiscard]] QString text() const;

    /** One part of the stacked bar, as the text says it. */
    struct Part
    {
        int count = 0;
        Token token = Token::Idle;
    };
    [[nodiscard]] QList<Part> parts() const;

    friend bool operator==(const BroadcastCounts &, const BroadcastCounts &) = default;
};

/** The id of the row of a broadcast: far from those of jobs, and of faxes that are held here (negative ones). */
[[nodiscard]] constexpr qint64 broadcastId(qint64 submission)
{
    return -submission - (qint64(1) << 50);
}
[[nodiscard]] constexpr bool isBroadcast(qint64 id)
{
    return id < -(qint64(1) << 50);
}
[[nodiscard]] constexpr qint64 submissionOf(qint64 broadcast)
{
    return -broadcast - (qint64(1) << 50);
}

/** A number for a submission, the same for all its jobs; 0 for a job without one. */
[[nodiscard]] qint64 submissionNumber(const Job &job);

} // namespace Fax::Ui

Q_DECLARE_METATYPE(Fax::Ui::BroadcastCounts)
