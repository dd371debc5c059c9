#pragma once

#include "base/clock.h"
#include "base/valuemap.h"
#include "imaging/tifffax.h"
#include "job/job.h"
#include "port/portstatus.h"
#include "service/service.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <unistd.h>

namespace Fax {

/**
 * One service on a data folder of its own, with the real store and the real workers, and short ways to
 * ask it. The line runs as fast as the CPU allows.
 */
class ServiceFixture
{
public:
    ServiceFixture();
    ~ServiceFixture();

    /** Opens the service; a test may open it again after close() or drop(). */
    [[nodiscard]] Result<> open(ServiceOptions options = {});
    void close(); ///< in order: stop(), stopped(), destroyed
    void drop(); ///< as a crash does

    [[nodiscard]] QString folder() const { return m_dir.path() + QStringLiteral("/data"); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] Service *service() const { return m_service.get(); }

    /** Who asks: by default the one the service belongs to, so its administrator. */
    Caller caller{QStringLiteral("anna"), static_cast<qint64>(::geteuid())};
    /** Asks for `caller` and waits for the answer. */
    [[nodiscard]] Result<Answer> ask(const QString &method, const QVariantList &arguments = {},
                                     const QList<QByteArray> &documents = {});

    [[nodiscard]] JobId send(const QString &to, const QByteArray &text,
                             const QVariantMap &more = {});
    [[nodiscard]] Result<Answer> submit(const QStringList &to, const QList<QByteArray> &documents,
                                        const QVariantMap &more = {});
    [[nodiscard]] Job job(JobId id);
    [[nodiscard]] QList<Attempt> attempts(JobId id);
    [[nodiscard]] QList<PageRecord> pages(JobId id);
    [[nodiscard]] QList<ReceivedFax> inbox();
    [[nodiscard]] PortStatus port(const QString &idOrName);
    [[nodiscard]] QList<FaxPage> jobPages(JobId id);
    [[nodiscard]] QList<FaxPage> faxPages(FaxId id);
    /** Result of pauseJobs, resumeJobs, restartJobs or cancelJobs for one job. */
    [[nodiscard]] ErrorCode change(const QString &method, JobId id);
    void setProperty(const QString &name, const QVariant &value);
    void setCondition(const QString &port, const QVariantMap &condition);

    /** True as soon as the job is in this state; false after 20 s. */
    [[nodiscard]] bool waitForState(JobId id, JobState state);
    [[nodiscard]] bool waitForPort(const QString &port, PortState state);
    [[nodiscard]] bool waitForFaxes(qsizetype count); ///< received whole or in part, and archived

    /** Lets the service do all that is due: after it, what was not started now is not going to be. */
    void settle();

    struct Event
    {
        QString kind;
        QVariantMap value;
    };
    QList<Event> events;
    [[nodiscard]] qsizetype countEvents(const QString &kind) const;
    [[nodiscard]] QVariantMap lastEvent(const QString &kind) const; ///< {} if there was none

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Service> m_service;
};

/** Text that fills this many A4 pages in the default layout. */
[[nodiscard]] QByteArray textOfPages(int pages);

/**
 * A picture of noise (BMP): a page that takes minutes on the line and about a second on a line that runs
 * as fast as it can, so that things can happen in the middle of it.
 */
[[nodiscard]] QByteArray noisePicture(quint32 seed);

} // namespace Fax
