#pragma once

#include "link/businterface.h"
#include "service/request.h"

#include <functional>

namespace Fax {

/**
 * What the methods of org.faxconsole.Server1 and Port1 do, and where the values of properties come from: each is a
 * request of requests.md, or a few. Arguments have the types of the interface's file; the rest is checked by the
 * service, as for every client.
 *
 * Thread: any; the functions run where they are called and where `Ask` answers.
 */
namespace TypedMethods {

struct Call
{
    qint64 port = 0; ///< whose object it is; 0: the server's
    QVariantList arguments; ///< plain values, without documents
    QList<QByteArray> documents;
};

/** Asks the service in the name of the caller. */
using Ask = std::function<void(const Request &request, const Reply &reply)>;
/** Takes one plain value for each argument of the reply (BusValues::encode() makes its type), or an error. */
using Finish = std::function<void(const Result<QVariantList> &values)>;
using Function = std::function<void(const Call &call, const Ask &ask, const Finish &finish)>;

/** Empty if there is none: the interface's file has more than this table, a bug that tests look for. */
[[nodiscard]] Function find(const QString &interface, const QString &method);

} // namespace TypedMethods

/** The path of a port's object. */
[[nodiscard]] QString portObjectPath(qint64 port);

} // namespace Fax
