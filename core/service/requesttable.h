#pragma once

#include "base/rights.h"
#include "service/request.h"

#include <QtCore/QHash>

#include <functional>

namespace Fax {

/** One request with everything its method needs. */
struct RequestCall
{
    Caller caller;
    Request request;
    Rights rights; ///< of the caller; Service has checked accessOf() the method

    [[nodiscard]] bool may(Right right) const { return rights.testFlag(right); }
    [[nodiscard]] bool owns(const QString &account) const
    {
        return !account.isEmpty() && account == caller.account;
    }
    /** For filters of lists: nothing with the right, else the caller's account. */
    [[nodiscard]] std::optional<QString> onlyOwnWithout(Right right) const
    {
        return may(right) ? std::nullopt : std::optional(caller.account);
    }
};

/**
 * Method name → function. A method answers at once by returning its Answer, or later through the
 * Reply it was given; either way exactly once.
 */
class RequestTable
{
public:
    using Direct = std::function<Result<Answer>(const RequestCall &)>;
    using Deferred = std::function<void(const RequestCall &, Reply)>;

    /**
     * @param arguments how many the method takes; any other number is InvalidParameter
     * @param optional  so many of the last ones may be missing
     */
    void add(const QString &method, int arguments, Direct function, int optional = 0);
    void addDeferred(const QString &method, int arguments, Deferred function, int optional = 0);

    [[nodiscard]] QStringList methods() const { return m_entries.keys(); }
    [[nodiscard]] bool contains(const QString &method) const { return m_entries.contains(method); }

    /** Finds and runs the method; answers InvalidParameter for an unknown one. */
    void run(const RequestCall &call, const Reply &reply) const;

private:
    struct Entry
    {
        int arguments = 0;
        int optional = 0;
        Deferred function;
    };
    QHash<QString, Entry> m_entries;
};

} // namespace Fax
