#pragma once

#include "commandline.h"
#include "job/job.h"

namespace Fax::Cli {

/** The options that say how pages look: for send and preview. */
[[nodiscard]] QList<QCommandLineOption> pageOptions();

/** Cover page and sender: for send and preview. */
[[nodiscard]] QList<QCommandLineOption> coverOptions();

/** The options that say where, when and how to send. */
[[nodiscard]] QList<QCommandLineOption> sendingOptions();

/** Reads --at and --discount into `submission`. InvalidParameter for a malformed one (usage). */
[[nodiscard]] Result<> readSchedule(const QCommandLineParser &options, Submission &submission);

/** What the page and cover options ask for. InvalidParameter for a malformed one (usage). */
[[nodiscard]] Result<Submission> pagesFrom(const QCommandLineParser &options);

/**
 * What all options ask for, without documents. Every value is checked before a file is opened or a service
 * is asked. InvalidParameter for a malformed option (usage), BadNumber or BlockedNumber for a number that
 * is refused.
 */
[[nodiscard]] Result<Submission> submissionFrom(const QCommandLineParser &options);

} // namespace Fax::Cli
