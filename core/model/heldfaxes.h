#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "job/job.h"
#include "model/livelist.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <functional>

namespace Fax::Model {

class Server;

/** A fax that waits on this computer: what Server::submit() was given, without the documents. */
struct HeldFax
{
    Submission submission;
    QDateTime heldAt;
    qint64 size = 0; ///< octets of the documents
    QString refusal; ///< why the server did not take it; "" = not tried yet
};

/**
 * Faxes that were sent while there was no connection (ui.md 3.3, why code `offline`). Each is a file of this user in
 * one folder, so it is still there after the program was ended, and each is a job in the list of the server, with a
 * negative id and the why code `offline` (parameter `refusal`: why the server did not take it). They are handed over
 * as soon as everything is loaded. That may be repeated without harm: the service knows a submission by its requestId.
 *
 * One folder belongs to one server: what was meant for one is never given to another.
 *
 * Thread: the server's. Files are read and written in a thread of its own, in order.
 */
class HeldFaxes final : public QObject
{
    Q_OBJECT

public:
    using Kept = std::function<void(Result<QList<JobId>>)>;

    /** @param jobs  the list of `server`, which outlives this; held faxes are put there and taken out again */
    HeldFaxes(Server &server, LiveList<Fax::Job> &jobs, const Clock &clock, QString folder);
    /** Waits until what is being written is on the disk. */
    ~HeldFaxes() override;

    /** Whether a job is one of these. */
    [[nodiscard]] static bool isHeld(JobId id) { return id.value < 0; }

    /** `then` gets the ids after the fax is on the disk. Errors: StoreFailed, with the folder. */
    void keep(const Submission &submission, const QList<QByteArray> &documents, Kept then);
    /** Forgets the faxes of these jobs; of a broadcast, all of it. */
    void remove(const QList<JobId> &ids);
    /** Offers them to the server now; what it refuses stays, with the reason. */
    void handOver();

private:
    struct Held
    {
        HeldFax fax;
        QList<JobId> ids;
        bool underWay = false;
    };

    void load();
    void add(const HeldFax &fax);
    void show(const Held &held);
    void forget(const QString &requestId);
    void offer(const QString &requestId, const QList<QByteArray> &documents);
    void onOffered(const QString &requestId, const Result<QList<JobId>> &ids);
    [[nodiscard]] QString path(const QString &requestId) const;
    /** Runs `work` in the file thread and `then`, with its result, in this one. */
    template <typename Work, typename Then> void inFileThread(Work work, Then then);

    Server &m_server;
    LiveList<Fax::Job> &m_jobs;
    const Clock &m_clock;
    const QString m_folder;
    QMap<QString, Held> m_held; ///< by requestId
    qint64 m_lastId = 0; ///< counts down
    QThreadPool m_files;
};

} // namespace Fax::Model
