#pragma once

#include "job/routing.h"
#include "mailbench.h"
#include "servicefixture.h"

namespace Fax {

/** The whole service with faxes that come over the built-in line, at a time that stands still; a base of tests. */
class RouterBench
{
protected:
    static inline const QDateTime startOfTest{{2026, 5, 6}, {12, 0}, Qt::UTC};
    static constexpr int patienceMs = 20'000;

    [[nodiscard]] bool begin();
    void end();
    [[nodiscard]] Result<> open();
    [[nodiscard]] ErrorCode setMethod(const QVariant &port, const QString &method,
                                      const QVariantMap &changes);
    [[nodiscard]] FaxId receive();
    [[nodiscard]] QList<RouteRun> routes(FaxId fax);
    [[nodiscard]] bool waitFor(FaxId fax, RouteMethod method, RouteState state);
    [[nodiscard]] RouteRun route(FaxId fax, RouteMethod method);
    [[nodiscard]] QString makeFolder();
    void useAccount(const MailAccount &account, const QString &password = {});
    [[nodiscard]] static QByteArray contentOf(const QString &path);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ServiceFixture> m_fixture;
};

} // namespace Fax
