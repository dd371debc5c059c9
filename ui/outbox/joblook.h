#pragma once

#include "common/glyph.h"
#include "job/job.h"

#include <QtCore/QString>

namespace Fax::Ui {

/** State of a job as glyph, colour and word. */
struct JobLook
{
    Glyph glyph = Glyph::Clock;
    Token token = Token::Idle;
    QString word;
};

[[nodiscard]] JobLook jobLook(const Job &job);
[[nodiscard]] QString verdictWord(Verdict verdict);
[[nodiscard]] QString priorityWord(Priority priority);

/** The call is up, or pages are made: it can only be cancelled. */
[[nodiscard]] bool isRunning(const Job &job);
/** It waits or has failed: number, time, priority and line may be changed. */
[[nodiscard]] bool isChangeable(const Job &job);

} // namespace Fax::Ui
