#pragma once

#include "model/job.h"

#include <QtCore/QList>

namespace Fax::Model {

/**
 * Queued and active jobs at the time of Server::getJobs(), what is being received included (FaxJobs, object-model
 * A7), oldest first.
 */
class Jobs final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    Jobs(Server &server, QList<JobValue> jobs);

    [[nodiscard]] int count() const { return static_cast<int>(m_jobs.size()); }
    /** A new object, with the values of that time, `index` from 1 to count. Null and InvalidParameter out of
     * range. */
    Q_INVOKABLE Fax::Model::Job *item(int index);

Q_SIGNALS:
    void countChanged(int count); ///< never: the list stays what it was

private:
    QList<JobValue> m_jobs;
};

} // namespace Fax::Model
