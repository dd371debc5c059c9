#pragma once

#include "job/job.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax::Ui {

/** Ids of the jobs that pass the test. */
[[nodiscard]] QList<JobId> idsOf(const QList<Job> &jobs, bool (*test)(const Job &));

/** Questions before what cannot be undone: they name the object and the number (P4). */
[[nodiscard]] QString cancelQuestion(const QList<Job> &jobs);
[[nodiscard]] QString deleteQuestion(const QList<ReceivedFax> &faxes);

/** "2026-05-06 1402 from +49305550100" (M7), without an ending. */
[[nodiscard]] QString fileNameFor(const ReceivedFax &fax);
[[nodiscard]] QString fileNameFor(const Job &job);

} // namespace Fax::Ui
