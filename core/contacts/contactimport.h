#pragma once

#include "contacts/contactfields.h"

#include <atomic>
#include <functional>

namespace Fax {

/** What a file with contacts is, and how it begins: for the page where a person maps its columns. */
struct ContactFilePreview
{
    static constexpr int sampleRows = 20;

    bool isTable = true; ///< false: cards (vCard), that need no mapping
    TableFormat format;
    QStringList header; ///< empty without
    QList<QStringList> rows; ///< the first 20
    ContactMapping mapping; ///< guessed
};

/** What became of a file. */
struct ContactImportResult
{
    static constexpr qsizetype mostProblems = 1000;

    struct Problem
    {
        qint64 row = 0; ///< of the table, the header included; of cards: which one
        QString sentence;
    };

    qint64 taken = 0;
    qint64 withoutNumber = 0;
    qint64 refused = 0;
    bool stopped = false; ///< by `take` or `cancelled`: there may be more in the file
    QList<Problem> problems; ///< of the rows that were not taken, the first 1000
};

/** How a file is to be read. */
struct ContactImportOptions
{
    TableFormat format; ///< of a table
    ContactMapping mapping; ///< of a table
    bool needsNumber = true; ///< contacts without a fax number are left out, and counted
    const std::atomic<bool> *cancelled = nullptr; ///< looked at before each contact; may be null
};

/**
 * Reads contacts out of files that other programs wrote: tables (CSV, TXT, one number in each line) and vCards. Row by
 * row, so that a file of any length needs little memory; callers with a window do it in another thread.
 *
 *     const auto preview = ContactImport::preview(file);              // and again with a format chosen by a person
 *     file.seek(0);
 *     ContactImport::readTable(file, {preview->format, mapping}, [&](const Contact &contact) { ...; return true; });
 *
 * Thread: any.
 */
namespace ContactImport {

/** FileUnreadable, FileEmpty. Leaves the device where it has read to. */
[[nodiscard]] Result<ContactFilePreview> preview(QIODevice &device);
/** Only a table, with this format. */
[[nodiscard]] Result<ContactFilePreview> previewTable(QIODevice &device, const TableFormat &format);

/** Gets each contact, checked; false: no more of them. */
using Take = std::function<bool(const Contact &)>;

/**
 * A row that cannot be a contact is counted and told, and does not end the reading. FileUnreadable, FileTooLarge end it.
 */
[[nodiscard]] Result<ContactImportResult>
readTable(QIODevice &device, const ContactImportOptions &options, const Take &take);
/** The same for cards. A card that is damaged is counted as refused. */
[[nodiscard]] Result<ContactImportResult>
readCards(QIODevice &device, const ContactImportOptions &options, const Take &take);

} // namespace ContactImport

} // namespace Fax
