#pragma once

#include "base/clock.h"
#include "job/job.h"
#include "job/settings.h"

#include <QtCore/QString>

namespace Fax {

class Accounts;
class ActivityLog;
class ArchiveKeeping;
class ArchiveRebuild;
class Archiver;
class CallTrace;
class DeliveryClient;
class DiskSpace;
class EventFeed;
class FaxLogs;
class FaxRouter;
class HouseKeeping;
class JobStore;
class Mailer;
class ModemSearch;
class PagePreparer;
class PortManager;
class PortTests;
class Receiver;
class RenderClient;
class Sender;
class Timetable;

/**
 * The parts of one service, as they know each other. Service owns them all, makes them in this order and
 * ends them in the opposite one; nobody keeps a part longer than that.
 */
struct ServiceParts
{
    QString dataFolder;
    Clock *clock = nullptr;
    Timetable *timetable = nullptr;
    DiskSpace *disk = nullptr;
    JobStore *store = nullptr;
    ServerSettings settings; ///< as the store has them
    QueueStatus
        pause; ///< who paused the queue and since when, as the store has it; without the counts
    EventFeed *events = nullptr;
    ActivityLog *activity = nullptr;
    FaxLogs *logs = nullptr;
    Accounts *accounts = nullptr;
    RenderClient *renderer = nullptr;
    DeliveryClient *deliveries = nullptr;
    Mailer *mailer = nullptr;
    PortManager *ports = nullptr;
    ModemSearch *modems = nullptr;
    PortTests *tests = nullptr;
    CallTrace *trace = nullptr;
    Archiver *archiver = nullptr;
    FaxRouter *router = nullptr;
    ArchiveKeeping *archiveKeeping = nullptr;
    ArchiveRebuild *archiveRebuild = nullptr;
    PagePreparer *preparer = nullptr;
    Sender *sender = nullptr;
    Receiver *receiver = nullptr;
    HouseKeeping *houseKeeping = nullptr;
};

} // namespace Fax
