#include "model/jobs.h"

#include "model/server.h"

namespace Fax::Model {

Jobs::Jobs(Server &server, QList<JobValue> jobs)
    : ServerObject(server)
    , m_jobs(std::move(jobs))
{ }

Job *Jobs::item(int index)
{
    if (index < 1 || index > count()) {
        fail({ErrorCode::InvalidParameter,
              tr("There is no job number %1 in this list of %2").arg(index).arg(count())});
        return nullptr;
    }
    if (!server()) {
        fail({ErrorCode::NotConnected});
        return nullptr;
    }
    return new Job(*server(), m_jobs.at(index - 1));
}

} // namespace Fax::Model
