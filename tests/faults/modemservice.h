#pragma once

#include "checkfolder.h"

#include "service/servicefixture.h"
#include "support/modembank/plugs.h"

#include <QtTest/QtTest>

namespace Fax {

inline constexpr int lineFactor = 8; ///< seconds on the line in each real one
inline constexpr int noticedMs = 1000; ///< F9
inline constexpr int longestCallMs = 60'000;
inline constexpr int setUpMs = 15'000;

inline const QString first = QStringLiteral("201"); ///< sends, before the other one
inline const QString second = QStringLiteral("203"); ///< sends when the first one cannot
inline const QString receiver = QStringLiteral("202");

/** A service with three modems on real pseudo-terminals, and real workers. */
struct ModemService
{
    BankProcess bank{
        {u"--factor"_qs, QString::number(lineFactor), u"--patient"_qs, first, receiver, second}};
    Plugs plugs{bank, {first, receiver, second}};
    ServiceFixture service;

    Result<> open()
    {
        auto opened = service.open();
        if (!opened)
            return opened;
        for (const char *builtIn : {"Line 1", "Line 2"}) {
            if (auto gone = service.ask(u"removePort"_qs, {QString::fromLatin1(builtIn)}); !gone)
                return tl::unexpected(gone.error());
        }
        for (const QString &number : {first, second, receiver}) {
            if (auto added = service.ask(u"addPort"_qs, {config(number)}); !added)
                return tl::unexpected(added.error());
        }
        service.setProperty(u"RetryDelay"_qs, 0);
        return {};
    }

    [[nodiscard]] QVariantMap config(const QString &number) const
    {
        return {{u"driver"_qs, u"serial"_qs},
                {u"device"_qs, plugs.device(number)},
                {u"number"_qs, number},
                {u"name"_qs, number},
                {u"send"_qs, number != receiver},
                {u"receive"_qs, number == receiver ? u"auto"_qs : u"off"_qs},
                {u"rings"_qs, 1}};
    }

    [[nodiscard]] bool isReady(const QString &number)
    {
        return service.port(number).state == PortState::Available;
    }

    [[nodiscard]] bool waitUntilReady()
    {
        return QTest::qWaitFor(
            [this] { return isReady(first) && isReady(second) && isReady(receiver); }, setUpMs);
    }

    /** What the port says of its modem. */
    [[nodiscard]] ModemHealth health(const QString &number) { return service.port(number).health; }

    [[nodiscard]] bool waitForHealth(const QString &number, ModemHealth wanted, int limitMs)
    {
        return QTest::qWaitFor([&] { return health(number) == wanted; }, limitMs);
    }

    /** The worker of a port, found as an administrator finds it. */
    [[nodiscard]] qint64 workerOf(const QString &number) const
    {
        for (const QString &id : QDir(u"/proc"_qs).entryList(QDir::Dirs)) {
            QFile line(u"/proc/%1/cmdline"_qs.arg(id));
            if (id.toLongLong() > 0 && line.open(QIODevice::ReadOnly)
                && line.readAll().contains(plugs.device(number).toLatin1()))
                return id.toLongLong();
        }
        return 0;
    }

    /** "" if all of it arrived, by another port if need be, and the call that broke was not counted. */
    [[nodiscard]] QString problemWith(JobId id)
    {
        if (!QTest::qWaitFor([&] { return isFinal(service.job(id).state); }, longestCallMs))
            return u"it is not over"_qs;
        const Job job = service.job(id);
        if (job.state != JobState::Completed || job.pagesConfirmed != job.pages)
            return u"it is not delivered"_qs;
        return job.attempts < service.attempts(id).size() ? QString() : u"it lost a try"_qs;
    }

    /** In order; for cleanup(). */
    void close()
    {
        if (QTest::currentTestFailed()) {
            for (const QString &number : {first, second, receiver}) {
                const PortStatus port = service.port(number);
                qWarning() << number << port.state << port.description << port.lastResultText;
            }
        }
        service.close();
    }
};

} // namespace Fax
