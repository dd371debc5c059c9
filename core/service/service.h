#pragma once

#include "base/result.h"
#include "service/request.h"

#include <functional>
#include <memory>

namespace Fax {

class Clock;
class LineDriver;
class UserDirectory;

struct ServiceOptions
{
    Clock *clock = nullptr; ///< must outlive the service; nullptr: the service makes a SystemClock
    bool realTimeLine = true; ///< false: the built-in line runs as fast as the CPU allows
    std::function<std::unique_ptr<LineDriver>()>
        makeLine; ///< the built-in line, for tests; empty: a fax-line process
    std::function<qint64()>
        freeSpace; ///< octets; for tests; empty: the data folder's disk is asked
    /// true: for one request of a client that goes away again (`faxctl jobs` while nobody serves):
    /// requests are answered and submissions stored, but no call is started or answered.
    bool passive = false;
    /// true: for all users of the computer (system bus): administrators are root, the group fax-admin and who
    /// is made one. false: for the user it runs as, who is its administrator (Accounts).
    bool systemWide = false;
    const UserDirectory *users = nullptr; ///< for tests; must outlive the service
};

/**
 * The fax service: queue, ports, archives and settings of one data folder behind one door.
 *
 *     auto service = Service::open(folder, options);   // the caller holds the folder's lock
 *     (*service)->handle(caller, request, reply);      // … any number
 *     (*service)->stop();                              // later: stopped()
 *     service->reset();
 *
 * Thread: the one that calls open(); it needs an event loop. Destroying a service without stop() is
 * what a crash does: nothing is lost, calls that are up break.
 */
class Service final : public RequestHandler
{
    Q_OBJECT

public:
    /**
     * Opens the store, repairs what a crash left, starts the line workers and the queue.
     *
     * The environment variable FAX_LINE_CLOCK=fast has the effect of realTimeLine = false;
     * FAX_SERIAL_CLOCK=10 makes ten seconds of each one on serial lines, for modems that do the same.
     *
     * @param dataFolder made if it is missing; only this service may write in it
     * @return DataFolderUnusable (cannot be made or written), StoreNewer, StoreFailed
     */
    [[nodiscard]] static Result<std::unique_ptr<Service>> open(const QString &dataFolder,
                                                               const ServiceOptions &options = {});
    ~Service() override;

    void handle(const Caller &caller, const Request &request, Reply reply) override;
    [[nodiscard]] std::optional<QVariantMap> visible(const Caller &caller, const QString &kind,
                                                     const QVariantMap &value) const override;

    /** All it knows (requests.md). */
    [[nodiscard]] QStringList methods() const;

    /**
     * Ends in order: starts nothing new, hangs up, commits, then emits stopped(), within 10 s. Jobs
     * on the line go back to pending without losing a try. Further requests are
     * ErrorCode::NotConnected.
     */
    void stop() override;

private:
    Service();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fax
