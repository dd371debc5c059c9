#pragma once

#include "job/job.h"

#include <QtCore/QSet>

#include <optional>

namespace Fax::Ui {

/** The selected jobs as the actions need them: counted, because there may be 100,000. */
class JobSelection
{
public:
    void add(const Job &job);

    [[nodiscard]] bool isEmpty() const { return count == 0; }
    [[nodiscard]] qsizetype size() const { return count; }
    /** Of one or more. */
    [[nodiscard]] const Job &constFirst() const { return *m_first; }

    int count = 0;
    // How many allow it.
    int pause = 0;
    int resume = 0;
    int retry = 0;
    int cancel = 0;
    int change = 0; ///< number, time
    int raise = 0;
    int lower = 0;
    int move = 0; ///< to another line
    int running = 0;
    int raiseToHigh = 0;
    int held = 0; ///< on this computer, until there is a server (3.3)

    /** Whose they are. */
    [[nodiscard]] const QSet<QString> &users() const { return m_users; }

private:
    std::optional<Job> m_first;
    QSet<QString> m_users;
};

[[nodiscard]] bool canPause(const Job &job);
[[nodiscard]] bool canResume(const Job &job);
[[nodiscard]] bool canRetry(const Job &job);
[[nodiscard]] bool canCancel(const Job &job);
/** Priority and line are of no use to a fax that has failed. */
[[nodiscard]] bool canMove(const Job &job);
[[nodiscard]] bool canRaise(const Job &job);
[[nodiscard]] bool canLower(const Job &job);

} // namespace Fax::Ui
