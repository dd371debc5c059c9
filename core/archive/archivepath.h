#pragma once

#include "base/faxtypes.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/**
 * Where one fax is: `ROOT/sent/2026/05/00000000000000af/fax.tif`, or as earlier versions wrote it
 * `ROOT/sent/2026/05/00000000000000af.tif`. Nothing of it comes from outside: the id in 16 hexadecimal digits
 * (service-semantics 10.11), year and month in UTC. `-2` … follows the id if an archive of another store has it.
 */
struct ArchivePath
{
    QString root;
    Direction direction = Direction::Received;
    QByteArray year; ///< four digits
    QByteArray month; ///< two digits
    QByteArray name; ///< "00000000000000af", "00000000000000af-2", "00000000000000af.tif"

    [[nodiscard]] static ArchivePath of(const QString &root, Direction direction, qint64 id,
                                        const QDateTime &time);
    /** nullopt if the path is not of this shape. */
    [[nodiscard]] static std::optional<ArchivePath> parse(const QString &path);
    /** Is it a name that a fax can have? */
    [[nodiscard]] static bool isName(const QByteArray &name);
    [[nodiscard]] static bool isYear(const QByteArray &name);
    [[nodiscard]] static bool isMonth(const QByteArray &name);
    [[nodiscard]] static QByteArray kind(Direction direction); ///< "sent", "received"
    [[nodiscard]] static QString idText(qint64 id); ///< "00000000000000af"

    [[nodiscard]] bool isSingleFile() const { return name.endsWith(".tif"); }
    [[nodiscard]] qint64 id() const; ///< 0 if it is no number of ours
    [[nodiscard]] QString folder() const; ///< of the month
    [[nodiscard]] QString tiff() const; ///< what jobs, received faxes and the index note
};

} // namespace Fax
