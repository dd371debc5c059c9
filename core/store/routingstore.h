#pragma once

#include "base/result.h"
#include "job/mailaccount.h"
#include "job/routing.h"

namespace Fax {

/** Which routes a list shows, newest fax first. */
struct RouteFilter
{
    FaxId fax = {}; ///< invalid = of all faxes
    bool openOnly = false; ///< not those that are done or given up
    int limit = 1000;
};

/** How a try ended. */
struct RouteEnd
{
    RouteState state = RouteState::Done;
    QDateTime nextAt = {}; ///< of a state Waiting; invalid: until release()
    QString text = {};
    bool counted = true; ///< it was a try; false: it could not even begin
};

/**
 * What is known of inbound routing: mail accounts, rules, and each method of each received fax.
 *
 *     a fax in the archive is in unplanned() → plan() → due() → begin() → end() … until nothing is due
 *
 * begin() is the intent row, end() the outcome. recover() lets what has no outcome be done again: routing is "at
 * least once". Contract of the methods as for JobStore.
 */
class RoutingStore
{
public:
    RoutingStore() = default;
    virtual ~RoutingStore() = default;
    RoutingStore(const RoutingStore &) = delete;
    RoutingStore &operator=(const RoutingStore &) = delete;

    // Mail accounts, by name. Passwords are not here.
    [[nodiscard]] virtual Result<QList<MailAccount>> mailAccounts() = 0;
    [[nodiscard]] virtual Result<> setMailAccount(const MailAccount &account) = 0;
    [[nodiscard]] virtual Result<> removeMailAccount(const QString &name) = 0; ///< NotFound

    // Rules.
    /** All methods, first one first: one order for every port (13.2). */
    [[nodiscard]] virtual Result<QList<RouteMethod>> order() = 0;
    [[nodiscard]] virtual Result<> setOrder(const QList<RouteMethod> &order) = 0; ///< all of them
    [[nodiscard]] virtual Result<QList<RoutingRule>> rules() = 0;
    [[nodiscard]] virtual Result<> setRule(const RoutingRule &rule) = 0;
    [[nodiscard]] virtual Result<> removeRule(RouteMethod method, PortId port) = 0; ///< NotFound

    // Faxes.
    /** Archived, but nobody has decided yet what is to be done; oldest first. */
    [[nodiscard]] virtual Result<QList<FaxId>> unplanned() = 0;
    /** The decision: these methods, all due now. Once for each fax; InvalidOperation the second time. */
    [[nodiscard]] virtual Result<> plan(FaxId fax, const QList<RouteMethod> &methods,
                                        const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<QList<RouteRun>> runs(const RouteFilter &filter) = 0;
    /**
     * One for each fax that has none running: the first in the order of methods whose time has come. What lies beyond
     * `latest` is due, too: the clock was set back since.
     */
    [[nodiscard]] virtual Result<QList<RouteRun>> due(const QDateTime &now,
                                                      const QDateTime &latest) = 0;
    /** When something is due next; invalid: nothing waits for a time. */
    [[nodiscard]] virtual Result<QDateTime> nextDue() = 0;
    [[nodiscard]] virtual Result<RouteRun> begin(FaxId fax, RouteMethod method,
                                                 const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<RouteRun> end(FaxId fax, RouteMethod method, const RouteEnd &end,
                                               const QDateTime &now) = 0;
    /** Anew, with all tries; a method the fax has not had yet is added. InvalidOperation while it runs. */
    [[nodiscard]] virtual Result<> again(FaxId fax, RouteMethod method, const QDateTime &now) = 0;
    /** InvalidOperation while it runs or if it is over. */
    [[nodiscard]] virtual Result<> giveUp(FaxId fax, RouteMethod method, const QString &text,
                                          const QDateTime &now) = 0;
    /** What waits without a time is due now: something has been set up. Returns how many. */
    [[nodiscard]] virtual Result<int> release(const QDateTime &now) = 0;
    /** Once, before anything starts: what was begun and has no outcome is due again. Returns how many. */
    [[nodiscard]] virtual Result<int> recover(const QDateTime &now) = 0;
};

} // namespace Fax
