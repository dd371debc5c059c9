#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace Fax {

/** Which fax service a program is to use: the `--server` option, read and checked. */
struct ServerAddress
{
    enum class Kind {
        Automatic, ///< a running service of the session or the system, else Embedded
        Embedded, ///< of a data folder; this process becomes it if no other is
        Session, ///< on the bus of this login
        System, ///< on the bus of this computer
        Ssh, ///< on the system bus of another computer
    };

    Kind kind = Kind::Automatic;
    QString host; ///< Ssh: `USER@HOST` or `HOST`, safe as an argument of ssh; else ""

    /**
     * Reads `embedded`, `session`, `system` or `ssh:USER@HOST`; the user may be left out, as with ssh.
     *
     * @return ErrorCode::InvalidParameter for everything else. In USER only letters, digits, `.` `_` `-` and `+`,
     *         in HOST only letters, digits, `.` `_` `-` and `:`; both begin with a letter or a digit (`_` in
     *         USER, `:` in HOST too), so that neither can be taken for an option.
     */
    [[nodiscard]] static Result<ServerAddress> parse(const QString &text);

    /** For people: "this computer", or the host without its user. */
    [[nodiscard]] QString displayName() const;
};

} // namespace Fax
