#include "routerbench.h"

#include <QtCore/QDir>

namespace Fax {

bool RouterBench::begin()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    return open().has_value();
}

void RouterBench::end()
{
    m_fixture->close();
    m_fixture.reset();
}

QByteArray RouterBench::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<> RouterBench::open()
{
    ServiceOptions options;
    options.clock = m_clock.get();
    return m_fixture->open(options);
}

ErrorCode RouterBench::setMethod(const QVariant &port, const QString &method,
                                 const QVariantMap &changes)
{
    const auto answer = m_fixture->ask(u"setRoutingMethod"_qs, {port, method, changes});
    return answer ? ErrorCode::None : answer.error().code;
}

FaxId RouterBench::receive()
{
    const auto before = m_fixture->inbox().size();
    static_cast<void>(m_fixture->send(u"102"_qs, "Guten Tag\n"));
    return m_fixture->waitForFaxes(before + 1) ? m_fixture->inbox().first().id : FaxId();
}

QList<RouteRun> RouterBench::routes(FaxId fax)
{
    const auto answer = m_fixture->ask(u"routes"_qs, {QVariantMap{{u"fax"_qs, fax.value}}});
    return answer ? fromMaps<RouteRun>(answer->value.toList()).value_or(QList<RouteRun>())
                  : QList<RouteRun>();
}

RouteRun RouterBench::route(FaxId fax, RouteMethod method)
{
    for (const RouteRun &run : routes(fax)) {
        if (run.method == method)
            return run;
    }
    return {};
}

bool RouterBench::waitFor(FaxId fax, RouteMethod method, RouteState state)
{
    return QTest::qWaitFor(
        [&] {
            const RouteRun run = route(fax, method);
            return run.fax == fax && run.state == state;
        },
        patienceMs);
}

QString RouterBench::makeFolder()
{
    const QString folder = m_fixture->path(u"out"_qs);
    QDir().mkpath(folder);
    return folder;
}

void RouterBench::useAccount(const MailAccount &account, const QString &password)
{
    QVariantMap values = toMap(account);
    values.remove(u"hasPassword"_qs);
    if (!password.isEmpty())
        values.insert(u"password"_qs, password);
    const auto set = m_fixture->ask(u"setMailAccount"_qs, {values});
    QVERIFY2(set, set ? "" : qPrintable(set.error().message()));
    m_fixture->setProperty(u"ServerMapiProfile"_qs, account.name);
}

} // namespace Fax
