#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QMetaType>

#include <compare>

namespace Fax {

/** A strong id: ids of different things do not mix. Valid ids are positive and never reused. */
template <typename Tag> struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using JobId = Id<struct JobTag>;
using PortId = Id<struct PortTag>;
using FaxId = Id<struct FaxTag>; ///< a finished fax (message): received, or sent and archived
using ArchiveId = Id<struct ArchiveTag>; ///< a fax in the archive, of either direction
using CallId = Id<struct CallTag>; ///< one call on one line; unique in the store

} // namespace Fax

Q_DECLARE_METATYPE(Fax::JobId)
Q_DECLARE_METATYPE(Fax::PortId)
Q_DECLARE_METATYPE(Fax::FaxId)
Q_DECLARE_METATYPE(Fax::ArchiveId)
Q_DECLARE_METATYPE(Fax::CallId)
