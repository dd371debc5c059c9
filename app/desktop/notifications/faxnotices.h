#pragma once

#include "model/server.h"
#include "noticeactions.h"
#include "notifier.h"

#include <QtCore/QSet>

namespace Fax::Desktop {

/** Tells that a fax has arrived: everybody who can see it, unless it is somebody else's. */
class FaxNotices final : public QObject
{
    Q_OBJECT

public:
    FaxNotices(Model::Server &server, Notifier &notifier, const NoticeActions &actions,
               QObject *parent = nullptr);

private:
    void rememberAll();
    void look(const ReceivedFax &fax);
    void tell(const ReceivedFax &fax);
    void takeFax(FaxId id);

    Model::Server &m_server;
    Notifier &m_notifier;
    const NoticeActions m_actions;
    bool m_following = false; ///< what was there before anybody followed is no news
    qint64 m_newest = 0; ///< id of the newest fax that has been looked at
    QSet<qint64> m_arriving;
};

} // namespace Fax::Desktop
