#pragma once

#include <QtCore/QByteArray>

namespace Fax {

/** Something that code which has taken over a worker would try. */
struct Deed
{
    const char *name;
    bool (*tryIt)(); ///< true: it worked
};

/** All of them; a worker that survives the attempt of any other than read-file is not locked in. */
extern const Deed deeds[];
extern const int deedCount;

} // namespace Fax
