#pragma once

#include "job/job.h"

#include <QtCore/QList>

namespace Fax::Model {
class Port;
}

namespace Fax::Ui {

class Actions;

/** What is in front: decides which actions work, and why the others do not (P8). */
struct ActionState
{
    QString offline; ///< "" while connected, else the sentence that says it is not
    bool inOutbox = false;
    bool inInbox = false;
    QList<Job> jobs; ///< selected
    QList<ReceivedFax> faxes; ///< selected
    bool anyUnread = false;
    const Model::Port *port = nullptr;
    QueueStatus queue;
};

/** Sets enabled state, text and check mark of every action that depends on the state. */
void applyRules(const Actions &actions, const ActionState &state);

[[nodiscard]] bool canPause(const Job &job);
[[nodiscard]] bool canResume(const Job &job);
[[nodiscard]] bool canRetry(const Job &job);
[[nodiscard]] bool canCancel(const Job &job);

} // namespace Fax::Ui
