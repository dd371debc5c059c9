#pragma once

#include "job/activityentry.h"
#include "job/archivedfax.h"
#include "model/server.h"

namespace Fax::Model {

/** A job that is final, with its last call. */
struct SentFax
{
    Fax::Job job;
    Attempt last; ///< number 0 if there was none
    double secondsOnLine = 0; ///< of all attempts
    QString receiptState; ///< of ReceiptNote; "" = none

    friend bool operator==(const SentFax &, const SentFax &) = default;
};

/** Which of them a list shows. */
struct SentFilter
{
    std::optional<bool> delivered = {}; ///< only those that arrived, or did not
    QString text = {}; ///< words that must all be in it
};

/** Which lines of the activity log a list shows. */
struct LogFilter
{
    ActivityFilter entries;
    QString text = {}; ///< words that must all be in a line
};

/**
 * What is kept of faxes and deeds: lists of any length, asked for in portions and not held by the Server. New ones
 * are told by its signals. Each answer comes once, from the event loop, unless `context` is gone before; errors are
 * those of service/requests.md.
 *
 * Thread: the server's.
 */
namespace Records {

template <typename T> using Then = Server::Then<T>;

/** Newest first; those older than the job `before` (0: the newest), `limit` at most. */
void sent(Server &server, const SentFilter &filter, qint64 before, int limit, QObject *context,
          Then<QList<SentFax>> then);
void archive(Server &server, const ArchiveFilter &filter, QObject *context,
             Then<QList<ArchivedFax>> then);
/** The months of this computer's time zone that hold faxes, newest first. */
void archiveMonths(Server &server, std::optional<Direction> direction, QObject *context,
                   Then<QList<ArchiveMonth>> then);
void activity(Server &server, const LogFilter &filter, QObject *context,
              Then<QList<ActivityEntry>> then);

/** The pages as TIFF-F. */
void archivedDocument(Server &server, ArchiveId id, QObject *context, Then<QByteArray> then);
/** The transmission report as PDF. */
void jobReport(Server &server, JobId id, QObject *context, Then<QByteArray> then);
void faxReport(Server &server, FaxId id, QObject *context, Then<QByteArray> then);

/** For good. A refusal is told by Server::errorOccurred(). */
void deleteArchived(Server &server, ArchiveId id);

} // namespace Records

} // namespace Fax::Model
