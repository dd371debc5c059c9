#include "service/faxlogs.h"

#include "base/logging.h"
#include "base/separatedvalues.h"
#include "base/uniquefd.h"
#include "base/writeall.h"
#include "job/faxlog.h"
#include "job/transmissionreport.h"
#include "service/activitylog.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Fax {

namespace {

struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::FaxLogs)
};

tl::unexpected<Error> systemFailure(const QString &path)
{
    return failure(ErrorCode::StoreFailed,
                   LogText::tr("The log %1 cannot be written: %2.")
                       .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

/** Each line of a list needs several reads, and nothing else is done meanwhile. */
int shownOf(int limit)
{
    constexpr int most = 5000;
    return limit < 0 ? most : std::min(limit, most);
}

/** The last month's file makes room for this month's. */
void turnPage(const QString &path, const QDateTime &now)
{
    const QFileInfo facts(path);
    const QDateTime written = facts.lastModified().toUTC();
    const QString month = QStringLiteral("yyyy-MM");
    if (!facts.exists() || written.toString(month) >= now.toUTC().toString(month))
        return;
    QString old = path;
    old.replace(QStringLiteral(".txt"), u'-' + written.toString(month) + QStringLiteral(".txt"));
    QFile::rename(path, old); // if it fails the month goes on in the same file
}

/** What goes in front of the next line: the titles of a new file, an end for a line that a power cut left open. */
QByteArray beginning(int file, const QStringList &columns)
{
    struct stat facts = {};
    if (::fstat(file, &facts) != 0 || facts.st_size == 0)
        return tabSeparated(columns);
    char last = 0;
    const bool ended = ::pread(file, &last, 1, facts.st_size - 1) == 1 && last == '\n';
    return ended ? QByteArray() : QByteArray("\n");
}

void setTime(int file, const QDateTime &now)
{
    timespec times[2]{};
    times[0].tv_sec = times[1].tv_sec = now.toSecsSinceEpoch();
    ::futimens(file, times); // turnPage() goes by the clock of the service
}

} // namespace

QString FaxLogs::folder() const
{
    const QString &set = m_parts.settings.logDirectory;
    return set.isEmpty() ? m_parts.dataFolder + QStringLiteral("/log") : set;
}

Result<> FaxLogs::checkFolder(const QString &path)
{
    if (path.isEmpty())
        return {};
    QTemporaryFile probe(path + QStringLiteral("/.probe-XXXXXX"));
    if (!QDir().mkpath(path) || !probe.open())
        return failure(ErrorCode::AccessDenied,
                       LogText::tr("The log folder %1 cannot be written").arg(path));
    return {};
}

void FaxLogs::writeWaiting()
{
    QDateTime again;
    for (bool more = true; more && !again.isValid();) {
        const auto lines = m_parts.store->notices().logLines();
        more = lines && !lines->isEmpty();
        for (const LogLine &line : lines.value_or(QList<LogLine>())) {
            auto written = write(line);
            if (written)
                written = m_parts.store->notices().removeLogLine(line.id);
            if (!written) {
                qCWarning(logService) << written.error().message();
                again = m_parts.clock->now().addSecs(60);
                break;
            }
        }
    }
    m_parts.timetable->set(QStringLiteral("faxlogs"), again, [this] { writeWaiting(); });
}

Result<> FaxLogs::write(const LogLine &line)
{
    auto written = line.job.isValid() ? writeJob(line.job) : writeFax(line.fax);
    if (!written && written.error().code == ErrorCode::NotFound)
        return {}; // it was deleted meanwhile
    return written;
}

Result<> FaxLogs::writeJob(JobId id)
{
    const auto job = m_parts.store->job(id);
    if (!job)
        return tl::unexpected(job.error());
    if (!isFinal(job->state))
        return {}; // restarted since: there will be another line
    if (m_parts.settings.outboxLog) {
        auto appended = lineOf(id).and_then([&](const QStringList &line) {
            return append(QStringLiteral("OutboxLOG.txt"), FaxLog::outboxColumns(), line);
        });
        if (!appended)
            return appended;
    }
    const WhyContext context{m_parts.clock->now(), QTimeZone::systemTimeZone(), {}};
    m_parts.activity->add({}, QStringLiteral("call"), QStringLiteral("job %1").arg(id.value),
                          QStringLiteral("%1 (%2): %3")
                              .arg(outcomeWord(*job), job->to, outcomeSentence(*job, context)));
    return {};
}

Result<> FaxLogs::writeFax(FaxId id)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    if (m_parts.settings.inboxLog) {
        auto appended = append(QStringLiteral("InboxLOG.txt"), FaxLog::inboxColumns(),
                               FaxLog::inboxLine(*fax));
        if (!appended)
            return appended;
    }
    const WhyContext context{m_parts.clock->now(), QTimeZone::systemTimeZone(), {}};
    const ReportDocument report = receptionReport(*fax, context);
    m_parts.activity->add(
        {}, QStringLiteral("call"), QStringLiteral("fax %1").arg(id.value),
        QStringLiteral("%1 (%2): %3").arg(report.outcome, fax->from, report.verdict));
    return {};
}

Result<QStringList> FaxLogs::lineOf(JobId id)
{
    const auto job = m_parts.store->job(id);
    const auto attempts = m_parts.store->attempts(id);
    const auto file = m_parts.store->jobFile(id);
    const auto details = m_parts.store->jobDetails(id);
    if (!job || !attempts)
        return tl::unexpected(job ? attempts.error() : job.error());
    return FaxLog::outboxLine(*job, *attempts, file.value_or(QString()),
                              details ? details->recipient.company : QString());
}

Result<> FaxLogs::append(const QString &name, const QStringList &columns, const QStringList &line)
{
    const QString path = folder() + u'/' + name;
    const QDateTime now = m_parts.clock->now();
    if (!QDir().mkpath(folder()))
        return systemFailure(folder());
    turnPage(path, now);
    const UniqueFd file(::open(QFile::encodeName(path).constData(),
                               O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isValid())
        return systemFailure(path);
    const QByteArray octets = beginning(file.get(), columns) + tabSeparated(line);
    if (!writeAll(file.get(), octets) || ::fsync(file.get()) != 0)
        return systemFailure(path);
    setTime(file.get(), now);
    return {};
}

Result<FaxLogs::Rows> FaxLogs::outbox(int limit)
{
    JobFilter filter;
    filter.limit = shownOf(limit);
    const auto jobs = m_parts.store->jobs(filter);
    if (!jobs)
        return tl::unexpected(jobs.error());
    Rows rows{FaxLog::outboxColumns(), {}};
    for (const Job &job : *jobs) {
        const auto line = isFinal(job.state) ? lineOf(job.id) : Result<QStringList>();
        if (!line)
            return tl::unexpected(line.error());
        if (!line->isEmpty())
            rows.rows.append(*line);
    }
    return rows;
}

Result<FaxLogs::Rows> FaxLogs::inbox(int limit)
{
    FaxFilter filter;
    filter.limit = shownOf(limit);
    return m_parts.store->receivedFaxes(filter).map([](const QList<ReceivedFax> &faxes) {
        Rows rows{FaxLog::inboxColumns(), {}};
        for (const ReceivedFax &fax : faxes) {
            if (!fax.receiving)
                rows.rows.append(FaxLog::inboxLine(fax));
        }
        return rows;
    });
}

void FaxLogs::removeOld()
{
    const QDateTime oldest = m_parts.clock->now().addDays(-m_parts.settings.logKeepDays);
    if (auto removed = m_parts.store->removeActivity(oldest); !removed)
        qCWarning(logService) << "old activity:" << removed.error().message();
    static const QRegularExpression name(
        QStringLiteral("^(Inbox|Outbox)LOG-(\\d{4})-(\\d{2})\\.txt$"));
    const QDir files(folder());
    for (const QString &file : files.entryList(QDir::Files)) {
        const auto match = name.match(file);
        const QDate month(match.captured(2).toInt(), match.captured(3).toInt(), 1);
        if (match.hasMatch() && month.isValid() && month.addMonths(1) <= oldest.toUTC().date())
            QFile::remove(files.filePath(file));
    }
}

} // namespace Fax
