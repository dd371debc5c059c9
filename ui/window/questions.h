#pragma once

#include "job/job.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax::Ui {

/** Ids of the jobs that pass the test. */
[[nodiscard]] QList<JobId> idsOf(const QList<Job> &jobs, bool (*test)(const Job &));

/** Questions before what cannot be undone: they name the object and the number (P4). */
[[nodiscard]] QString cancelQuestion(const QList<Job> &jobs);

} // namespace Fax::Ui
