#pragma once

#include "base/errorcode.h"
#include "base/faxtypes.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>

namespace Fax {

/** How fast a number may be called, and what taught us so. As it is made: no limit at all. */
struct CallLimit
{
    Q_GADGET
    Q_PROPERTY(Fax::Modulation fastest MEMBER fastest)
    Q_PROPERTY(int bitRate MEMBER bitRate)
    Q_PROPERTY(bool ecm MEMBER ecm)
    Q_PROPERTY(Fax::ErrorCode error MEMBER error)
    Q_PROPERTY(QDateTime since MEMBER since)

public:
    Modulation fastest = Modulation::V17;
    int bitRate = 14400;
    bool ecm = true; ///< error correction may be used
    ErrorCode error = ErrorCode::None; ///< how the call above this limit failed
    QDateTime since; ///< when that was, UTC

    [[nodiscard]] bool isNone() const { return error == ErrorCode::None; }

    friend bool operator==(const CallLimit &, const CallLimit &) = default;
};

} // namespace Fax
