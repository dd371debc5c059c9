#include "service/service.h"

#include "base/clock.h"
#include "base/valuemap.h"
#include "service/requesttable.h"

#include <QtCore/QDir>

namespace Fax
{

class Service::Private
{
public:
    QString dataFolder;
    bool realTimeLine = true;
    bool stopping = false;
    std::unique_ptr<Clock> ownClock;
    Clock *clock = nullptr;
    QDateTime startedAt;
    RequestTable requests;

    Result<Answer> describe() const
    {
        return Answer{QVariantMap{{QStringLiteral("version"), QStringLiteral("0.1.0")},
                                  {QStringLiteral("dataFolder"), dataFolder},
                                  {QStringLiteral("engine"), QString()},
                                  {QStringLiteral("startedAt"), isoTime(startedAt)},
                                  {QStringLiteral("realTime"), realTimeLine}},
                      {}};
    }
};

Service::Service()
    : d(std::make_unique<Private>())
{ }

Service::~Service() = default;

Result<std::unique_ptr<Service>> Service::open(const QString &dataFolder,
                                               const ServiceOptions &options)
{
    if (!QDir().mkpath(dataFolder))
        return failure(ErrorCode::DataFolderUnusable,
                       QStringLiteral("the data folder %1 cannot be made").arg(dataFolder));
    std::unique_ptr<Service> service(new Service);
    Private &d = *service->d;
    d.dataFolder = dataFolder;
    d.realTimeLine = options.realTimeLine && qgetenv("FAX_LINE_CLOCK") != "fast";
    if (!options.clock)
        d.ownClock = std::make_unique<SystemClock>();
    d.clock = options.clock ? options.clock : d.ownClock.get();
    d.startedAt = d.clock->now();
    d.requests.add(QStringLiteral("server"), 0, [&d](const RequestCall &) { return d.describe(); });
    return service;
}

void Service::handle(const Caller &caller, const Request &request, Reply reply)
{
    if (d->stopping) {
        reply(failure(ErrorCode::NotConnected, QStringLiteral("the service is stopping")));
        return;
    }
    d->requests.run({caller, request}, reply);
}

void Service::stop()
{
    if (d->stopping)
        return;
    d->stopping = true;
    Q_EMIT eventOccurred(QStringLiteral("stopping"), {});
    QMetaObject::invokeMethod(this, &Service::stopped, Qt::QueuedConnection);
}

} // namespace Fax
