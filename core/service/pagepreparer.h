#pragma once

#include "base/result.h"
#include "imaging/faxpage.h"
#include "store/jobstore.h"

#include <QtCore/QObject>

#include <optional>

namespace Fax {

struct ServiceParts;

/**
 * Has the pages of submissions made by the render workers, one submission at a time, oldest first, and
 * stores them. A document that cannot be faxed ends its jobs with the error that names it. Cover pages are made for each job, the pages of the documents once.
 *
 * Thread: the service's own; T.6 coding of a page takes a few milliseconds of it.
 */
class PagePreparer final : public QObject
{
    Q_OBJECT

public:
    explicit PagePreparer(ServiceParts &parts, QObject *parent = nullptr);
    ~PagePreparer() override;

    /** There may be new work. */
    void wake();
    /** Stops; what is half done is done again after the next start. */
    void stop();

    /** Pages done and expected (0 = not known) of the submission that is at work; nullopt for others. */
    struct Progress
    {
        int done = 0;
        int of = 0;
    };
    [[nodiscard]] std::optional<Progress> progress(const QString &submissionId) const;

Q_SIGNALS:
    void progressed(const QList<Fax::JobId> &jobs);
    void finished(const QList<Fax::JobId> &jobs); ///< their pages are stored, or they have failed

private:
    void begin(const PageOrder &order);
    void addPage(int page, int pages, const FaxPage &content);
    void end(const Result<> &rendered);
    void finish(const Result<> &stored, const QList<JobId> &jobs);
    void addCover();
    void endCover(JobId job, const Result<QList<FaxPage>> &pages);
    [[nodiscard]] Result<> store(const Result<> &rendered, const QList<JobId> &jobs);
    [[nodiscard]] QList<JobId> stillWaiting() const;

    ServiceParts &m_parts;
    std::optional<PageOrder> m_order;
    QList<TiffFax::CodedPage> m_pages; ///< of the documents
    QList<JobId> m_uncovered; ///< jobs of the order that wait for their cover page
    QString m_coverNumber; ///< on the one that is being made
    Progress m_progress;
    quint64 m_ticket = 0;
    bool m_stopped = false;
};

} // namespace Fax
