#pragma once

#include "service/request.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <chrono>
#include <map>
#include <memory>

class QTimer;

namespace Fax {

/** How long a link waits for an answer (link.h). */
inline constexpr std::chrono::milliseconds requestDeadline{30'000};

/**
 * Requests of one link that wait for their answers: each is finished exactly once, by its answer, by the
 * deadline or by failAll(); a reply whose context is gone is dropped.
 *
 * Thread: the link's own, in which the contexts live too.
 */
class PendingReplies : public QObject
{
    Q_OBJECT

public:
    explicit PendingReplies(std::chrono::milliseconds deadline, QObject *parent = nullptr);
    ~PendingReplies() override;

    [[nodiscard]] quint64 add(QObject *context, Reply reply);

    /** Answers; nothing happens if it was answered before. */
    void finish(quint64 id, const Result<Answer> &result);

    /** The same, from the event loop: for failures that are known inside request(). */
    void finishLater(quint64 id, const Error &error);

    void failAll(const Error &error);

private:
    struct Entry
    {
        QPointer<QObject> context;
        Reply reply;
        std::unique_ptr<QTimer> timer;
    };

    const std::chrono::milliseconds m_deadline;
    quint64 m_lastId = 0;
    std::map<quint64, Entry> m_entries; // in the order of the requests
};

} // namespace Fax
