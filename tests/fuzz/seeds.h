#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Fax::Fuzz {

struct Seed
{
    const char *target; ///< name in `targets`
    QByteArray octets;
};

/** Good inputs for every target, from what our own parts say to each other. */
[[nodiscard]] QList<Seed> seeds();

} // namespace Fax::Fuzz
