#pragma once

#include "job/archivedfax.h"
#include "model/server.h"

namespace Fax::Ui {

/** One fax with pages, wherever it is listed: what viewing, saving, forwarding and reporting need to know of it. */
struct FaxSource
{
    enum class Kind { None, Job, Received, Archived };

    Kind kind = Kind::None;
    qint64 id = 0; ///< of the job, the received fax or the archived one
    JobId job; ///< has a report; invalid: none
    FaxId fax; ///< the same of a received fax
    int pages = 0;
    Rights mayView; ///< who may, besides the owner
    bool sent = false;
    QString owner; ///< account
    QString partner; ///< name or number, as it is shown
    QString number; ///< of who would get it again; "" if it was received
    QString subject;
    Resolution resolution = Resolution::Fine;
    QDateTime time;

    [[nodiscard]] bool isValid() const { return kind != Kind::None; }
    /** "Fax to ...", "Fax from ..." */
    [[nodiscard]] QString title() const;
    /** "job/12": the same fax wherever it is listed. */
    [[nodiscard]] QString key() const;
    /** "2026-05-06 1402 from +49305550100" (M7), without an ending. */
    [[nodiscard]] QString fileName() const;
};

[[nodiscard]] FaxSource sourceOf(const Job &job);
[[nodiscard]] FaxSource sourceOf(const ReceivedFax &fax);
[[nodiscard]] FaxSource sourceOf(const ArchivedFax &fax);

/** Its pages as TIFF-F. */
void fetchDocument(Model::Server &server, const FaxSource &source, QObject *context,
                   Model::Server::Then<QByteArray> then);
/** Its transmission report as PDF; only if it has a job or a received fax. */
void fetchReport(Model::Server &server, const FaxSource &source, QObject *context,
                 Model::Server::Then<QByteArray> then);

} // namespace Fax::Ui
