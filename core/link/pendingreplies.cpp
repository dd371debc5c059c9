#include "link/pendingreplies.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>

namespace Fax {

PendingReplies::PendingReplies(std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_deadline(deadline)
{ }

PendingReplies::~PendingReplies() = default;

quint64 PendingReplies::add(QObject *context, Reply reply)
{
    Q_ASSERT(context != nullptr && context->thread() == thread());
    const quint64 id = ++m_lastId;
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    connect(timer.get(), &QTimer::timeout, this, [this, id] {
        finish(id,
               failure(ErrorCode::Timeout,
                       QStringLiteral("The fax service did not answer within %1 s")
                           .arg(std::chrono::duration<double>(m_deadline).count())));
    });
    timer->start(m_deadline);
    m_entries.emplace(id, Entry{context, std::move(reply), std::move(timer)});
    return id;
}

void PendingReplies::finish(quint64 id, const Result<Answer> &result)
{
    auto node = m_entries.extract(id);
    if (node.empty())
        return;
    Entry &entry = node.mapped();
    entry.timer.release()->deleteLater(); // it may be the one that called us
    if (entry.context)
        entry.reply(result);
}

void PendingReplies::finishLater(quint64 id, const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, id, error] { finish(id, tl::unexpected(error)); }, Qt::QueuedConnection);
}

void PendingReplies::failAll(const Error &error)
{
    std::vector<quint64> ids; // replies may send new requests: those are not ours to fail
    for (const auto &entry : m_entries)
        ids.push_back(entry.first);
    const QPointer<PendingReplies> self(this);
    for (const quint64 id : ids) {
        if (!self)
            return;
        finish(id, tl::unexpected(error));
    }
}

} // namespace Fax
