#pragma once

#include "imaging/renderprotocol.h"

#include <QtCore/QList>

namespace Fax {

/** A job as the parent collected it. */
struct RenderOrder
{
    QList<RenderProtocol::Document> documents;
    RenderProtocol::Start start;
};

/** Exit codes of a child that says more than "crashed". Poppler ends the process by 1 if it gets no memory. */
enum class ChildExit {
    Done = 0,
    LibraryOutOfMemory = 1,
    OutOfMemory = 42,
    SandboxFailed = 43,
    NobodyListens = 44
};

/**
 * The life of a child after the fork: locks itself in, opens the documents, draws the pages, and
 * writes messages to `output`. Returns the exit code. A page may use 10 s of processor time, then
 * SIGPROF ends the process.
 */
[[nodiscard]] ChildExit runRenderChild(const RenderOrder &order, int output);

} // namespace Fax
