#pragma once

#include <QtCore/QString>

class QMimeData;

namespace Fax::Ui {

/** "" if a file of this name can be faxed, else why not: "Cannot fax song.mp3 (MP3 audio)". */
[[nodiscard]] QString whyNotFaxable(const QString &path);
/** Filter for file dialogs. */
[[nodiscard]] QString faxableFilter();
/** Local files of a drag or a clipboard, in order. */
[[nodiscard]] QStringList localFiles(const QMimeData &data);
/** What a drop would do: "Drop to send as a fax: 3 files", or why it cannot. */
[[nodiscard]] QString dropSentence(const QStringList &files, bool *accepted);

} // namespace Fax::Ui
