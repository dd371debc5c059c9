#pragma once

#include <QtCore/QString>

namespace Fax {

/** Puts waiting jobs into the database of a data folder, as a submission leaves them; the queue is paused. */
void fillQueue(const QString &folder, int jobs);

} // namespace Fax
