#pragma once

#include "base/result.h"

#include <QtCore/QString>

class QMimeData;

namespace Fax::Ui {

/** "" if a file of this name can be faxed, else why not: "Cannot fax song.mp3 (MP3 audio)". */
[[nodiscard]] QString whyNotFaxable(const QString &path);
/** Filter for file dialogs. */
[[nodiscard]] QString faxableFilter();

/** What a fax may have, all documents together (service/requests.md, submit). */
inline constexpr qint64 largestFax = 64 * 1024 * 1024;

/**
 * The content of a document, `limit` octets at most. Errors are sentences with the path:
 * ErrorCode::FileUnreadable, also for what is no plain file (a folder, a pipe that would never end),
 * and FileTooLarge, found out before reading.
 */
[[nodiscard]] Result<QByteArray> readDocument(const QString &path, qint64 limit);
/** What is said of a file with which a fax is larger than that. */
[[nodiscard]] QString tooLargeSentence(const QString &path);
/** Local files of a drag or a clipboard, in order. */
[[nodiscard]] QStringList localFiles(const QMimeData &data);
/** All of them are cover pages: they are imported, not sent. */
[[nodiscard]] bool areCoverPages(const QStringList &files);
/** What a drop would do: "Drop to send as a fax: 3 files", or why it cannot. */
[[nodiscard]] QString dropSentence(const QStringList &files, bool *accepted);

} // namespace Fax::Ui
