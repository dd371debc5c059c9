#pragma once

#include "base/result.h"
#include "job/archivedfax.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QVariantMap>

namespace Fax {

struct TraceEntry;

/** `fax.json` and `trace.txt` of an archived fax; their form is in README.md of this folder. */
namespace FaxFacts {

constexpr int version = 1;
constexpr qint64 mostOctets = 4 * 1024 * 1024; ///< of a fax.json

struct File
{
    qint64 octets = 0;
    QByteArray sha256; ///< 32 octets

    friend bool operator==(const File &, const File &) = default;
};
using Files = QMap<QString, File>;

[[nodiscard]] File fileOf(const QByteArray &content);

/** @param details  everything else that is known: values of valuemap.h */
[[nodiscard]] QByteArray toJson(const ArchivedFax &fax, const Files &files,
                                const QVariantMap &details);

struct Read
{
    ArchivedFax fax; ///< without id, path and size
    Files files;
};

/**
 * Octets that anybody may have written: FileDamaged says what is wrong with them, or that a newer version wrote
 * them. Texts are at most 1000 characters, control characters become spaces.
 */
[[nodiscard]] Result<Read> fromJson(const QByteArray &json);

/** One call of the trace. */
struct Call
{
    QString title; ///< "Attempt 1, 2026-05-06T12:02:07.000Z, Line 1"
    QList<TraceEntry> frames;
};
[[nodiscard]] QByteArray traceText(const QList<Call> &calls);

} // namespace FaxFacts

} // namespace Fax
