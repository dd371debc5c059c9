#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <functional>

namespace Fax {

class JobView;
struct ServiceParts;

/** Makes reports of jobs and received faxes as PDF: the facts here, the page in fax-render. */
class Reports final : public QObject
{
    Q_OBJECT

public:
    /** PDF, or an Error. Called once, at once or later. */
    using Finished = std::function<void(Result<QByteArray>)>;

    Reports(ServiceParts &parts, JobView &view)
        : m_parts(parts)
        , m_view(view)
    { }

    /**
     * @param account   reader: "you" in the sentences
     */
    void ofJob(JobId id, const QString &account, const Finished &finished);
    void ofFax(FaxId id, const QString &account, const Finished &finished);

private:
    ServiceParts &m_parts;
    JobView &m_view;
};

} // namespace Fax
