#include "service/pagewatches.h"

#include "base/valuemap.h"
#include "port/pagenews.h"
#include "port/portmanager.h"
#include "service/eventfeed.h"
#include "service/receiver.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "service/timetable.h"

namespace Fax {

PageWatches::PageWatches(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(m_parts.ports, &PortManager::pageRowsCame, this, &PageWatches::tell);
}

void PageWatches::watch(PortId port, bool again)
{
    m_parts.ports->watch(port, true, again);
    const QDateTime until = m_parts.clock->now().addSecs(watchTime.count());
    m_parts.timetable->set(QStringLiteral("watch port %1").arg(port.value), until,
                           [this, port] { m_parts.ports->watch(port, false, false); });
}

/** The page of a test call is nobody's: nothing is told of it. */
void PageWatches::tell(PortId port, const LineProtocol::PageRows &rows)
{
    PageNews news;
    news.port = port;
    news.job = m_parts.sender->jobOfCall(rows.call);
    news.fax = m_parts.receiver->faxOfCall(rows.call);
    if (!news.job.isValid() && !news.fax.isValid())
        return;
    news.page = rows.page;
    news.width = rows.width;
    news.resolution = rows.resolution;
    news.firstRow = rows.firstRow;
    news.block = rows.block;
    news.frames = rows.frames;
    news.pack(rows.bits);
    m_parts.events->send(QStringLiteral("pageRows"), toMap(news));
}

} // namespace Fax
