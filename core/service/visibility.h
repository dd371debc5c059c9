#pragma once

#include "base/rights.h"
#include "service/request.h"

#include <QtCore/QVariantMap>

#include <optional>

namespace Fax {

struct ServiceParts;

/**
 * What of an event or a port somebody may see (service-semantics 16.6, 16.7). A kind of event without a row in
 * its table is seen by administrators only.
 *
 * Thread: the service's own.
 */
class Visibility
{
public:
    explicit Visibility(const ServiceParts &parts)
        : m_parts(parts)
    { }

    [[nodiscard]] std::optional<QVariantMap> event(const Caller &caller, const QString &kind,
                                                   const QVariantMap &value) const;

    /**
     * The map `config`, `status` of a port: of a call that is none of the caller's business the numbers, names
     * and ids are left out; that there is one, and how far, everybody sees.
     */
    [[nodiscard]] QVariantMap port(const Caller &caller, QVariantMap value) const;

private:
    [[nodiscard]] bool seesCall(const Caller &caller, const QVariantMap &status) const;
    [[nodiscard]] std::optional<QVariantMap> removedFax(const Caller &caller,
                                                        const QVariantMap &value) const;
    [[nodiscard]] bool seesFrame(const Caller &caller, const QVariantMap &value) const;
    [[nodiscard]] std::optional<QVariantMap> archivedFax(const Caller &caller,
                                                         const QVariantMap &value) const;
    [[nodiscard]] std::optional<QVariantMap> queue(const Caller &caller,
                                                   const QVariantMap &value) const;

    const ServiceParts &m_parts;
};

} // namespace Fax
