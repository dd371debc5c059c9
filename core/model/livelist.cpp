#include "model/livelist.h"

#include <chrono>

namespace Fax::Model {

using namespace std::chrono_literals;

ListNotifier::ListNotifier(QObject *parent)
    : QObject(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(100ms);
    connect(&m_flush, &QTimer::timeout, this, &ListNotifier::flush);
}

void ListNotifier::noteChanged(qint64 id)
{
    m_changed.insert(id);
    if (!m_flush.isActive())
        m_flush.start();
}

void ListNotifier::flush()
{
    const QList<qint64> ids(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    if (!ids.isEmpty())
        Q_EMIT changed(ids);
}

} // namespace Fax::Model
