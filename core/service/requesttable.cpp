#include "service/requesttable.h"

namespace Fax {

void RequestTable::add(const QString &method, int arguments, Direct function, int optional)
{
    addDeferred(
        method, arguments,
        [function = std::move(function)](const RequestCall &call, const Reply &reply) {
            reply(function(call));
        },
        optional);
}

void RequestTable::addDeferred(const QString &method, int arguments, Deferred function,
                               int optional)
{
    Q_ASSERT(!m_entries.contains(method));
    m_entries.insert(method, Entry{arguments, optional, std::move(function)});
}

void RequestTable::run(const RequestCall &call, const Reply &reply) const
{
    const auto entry = m_entries.constFind(call.request.method);
    if (entry == m_entries.cend()) {
        reply(failure(
            ErrorCode::InvalidParameter,
            QStringLiteral("there is no request \"%1\"").arg(call.request.method.left(40))));
        return;
    }
    const qsizetype given = call.request.arguments.size();
    if (given > entry->arguments || given < entry->arguments - entry->optional) {
        reply(failure(ErrorCode::InvalidParameter,
                      QStringLiteral("\"%1\" takes %2 arguments, not %3")
                          .arg(call.request.method)
                          .arg(entry->arguments)
                          .arg(given)));
        return;
    }
    entry->function(call, reply);
}

} // namespace Fax
