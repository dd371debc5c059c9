#pragma once

#include "service/request.h"

#include <QtCore/QHash>

#include <functional>

namespace Fax {

/** One request with everything its method needs. */
struct RequestCall
{
    Caller caller;
    Request request;
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
