#pragma once

#include "model/server.h"
#include "noticeactions.h"
#include "notifier.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace Fax::Desktop {

/**
 * Tells those who may do something about it: a line rings that nobody answers by itself, a line is out of order, the
 * disk of the archive is full, the connection is lost for more than 30 s. What is over is taken back.
 */
class LineNotices final : public QObject
{
    Q_OBJECT

public:
    LineNotices(Model::Server &server, Notifier &notifier, const NoticeActions &actions,
                QObject *parent = nullptr);

    static constexpr std::chrono::seconds lostFor{30};
    /** A line that is out of order for a moment is being started: no news. */
    static constexpr std::chrono::seconds faultFor{5};

private:
    enum class Trouble { None, Ringing, Fault };

    void follow(Model::Port *port);
    void look(const Model::Port &port);
    [[nodiscard]] Trouble troubleOf(const Model::Port &port) const;
    void tellRinging(const Model::Port &port, const QString &key);
    void tellFault(const Model::Port &port, const QString &key);
    void tellFaults();
    void lookAtDisk();
    void onConnectedChanged(bool connected);
    void tell(const QString &key, const QString &sentence, const QString &hidden);

    Model::Server &m_server;
    Notifier &m_notifier;
    const NoticeActions m_actions;
    QHash<qint64, Trouble> m_known; ///< by port
    QSet<qint64> m_faults; ///< ports whose fault has been told
    QTimer m_settle;
    bool m_diskTold = false;
    QTimer m_lost;
};

} // namespace Fax::Desktop
