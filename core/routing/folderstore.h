#pragma once

#include "routing/deliveryclient.h"

namespace Fax {

/** One file for a folder. */
struct FolderOrder
{
    QString folder; ///< absolute; it must be there
    QString name; ///< of the file; one that checkFileName() of filenamepattern.h made
    QByteArray content;
    bool test = false; ///< only look whether it could be written
    std::chrono::seconds timeLimit{60};
};

/**
 * Puts the file into the folder: whole and on disk, or not at all, and never over another file. A file of that
 * name with the same content is this fax already; with another content it gets "-2", "-3" … behind its name.
 * It is readable for whom the folder is. Thread: any; blocks as long as the file system does.
 */
[[nodiscard]] DeliveryOutcome storeInFolder(const FolderOrder &order);

/**
 * The same in a thread of its own, so that a file server which does not answer stops nobody: after the time limit
 * it has failed for now. `reply` comes in the thread of `context`, once, and not at all once that is gone.
 */
void storeInFolder(const FolderOrder &order, QObject *context, DeliveryClient::Reply reply);

} // namespace Fax
