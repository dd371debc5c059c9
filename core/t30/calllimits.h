#pragma once

#include "base/errorcode.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/**
 * How often the two ends of a call may say the same thing before we hang up. T.30 limits most repeats by
 * three tries at each end; against an end that keeps no rules the engine has no limit, or none that holds.
 */
class CallLimits
{
public:
    /** What was said too often. */
    struct Broken
    {
        ErrorCode sending = ErrorCode::SendProtocol; ///< result of a call that sends
        QString sentence; ///< for the log and the call's history, in English
    };

    void frameReceived(const QByteArray &octets);
    void frameSent(const QByteArray &octets);
    /** A page was taken: what is counted for each page begins again. */
    void pageTaken();

    [[nodiscard]] const std::optional<Broken> &broken() const { return m_broken; }

private:
    void count(const QByteArray &octets, bool received);

    QHash<int, int> m_counts; ///< rows of the table → how often so far
    std::optional<Broken> m_broken;
};

} // namespace Fax
