#pragma once

#include "job/job.h"

#include <QtCore/QHash>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>

namespace Fax {

/**
 * crash-scenario on a data folder of its own, started again until it is done, however often it dies; then
 * the questions of F1: is a job lost, was anything sent twice, does every promise of the folder hold?
 *
 * Usable in any thread; blocks.
 */
class CrashRun
{
public:
    enum class End { Done, Died, Failed };

    CrashRun(int jobs, int pages);

    /** Runs it with these variables; killed after this time unless it is negative. */
    [[nodiscard]] End run(const QProcessEnvironment &environment,
                          qint64 killAfterMicroseconds = -1);
    /** Runs it undisturbed. */
    [[nodiscard]] End finish();

    /** Sentences about what is wrong now; "" = nothing. At any time, also right after a death. */
    [[nodiscard]] QString wrongInFolder() const;
    /** Same, about jobs and pages; when it is done. */
    [[nodiscard]] QString wrongInTheEnd() const;

    [[nodiscard]] QString folder() const { return m_dir.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString said() const { return m_said; } ///< by the last run, for messages
    [[nodiscard]] int deaths() const { return m_deaths; }
    [[nodiscard]] int uncertainJobs() const; ///< when it is done

private:
    void noteAcknowledged(const QByteArray &said);

    QTemporaryDir m_dir;
    int m_jobs;
    int m_pages;
    int m_deaths = 0;
    QString m_said;
    QString m_contradiction; ///< a job that got another id than before
    QHash<int, qint64> m_acknowledged; ///< id by number in the scenario
};

} // namespace Fax
