#pragma once

#include "base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>

namespace Fax::Ui {

/** What the program does to reach its server, for status bar, messages and Server menu (ui.md 3.1, 3.3). */
class Connection : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Connected,
        Connecting,
        Retrying, ///< tries again at nextTry
        Watching, ///< connects by itself as soon as the server is back
        Refused, ///< trying again would change nothing
        Left, ///< by the person
    };
    Q_ENUM(Phase)

    struct State
    {
        Phase phase = Phase::Connecting;
        Error reason; ///< of the last failure
        QDateTime since; ///< when the connection was lost or first missed; null while there is one
        QDateTime nextTry;
    };

    using QObject::QObject;

    [[nodiscard]] const State &state() const { return m_state; }

    virtual void reconnect() = 0;
    virtual void leave() = 0;

Q_SIGNALS:
    void changed();

protected:
    void setState(const State &state)
    {
        m_state = state;
        Q_EMIT changed();
    }

private:
    State m_state;
};

} // namespace Fax::Ui
