#include "contacts/contactimport.h"

#include <QtCore/QCoreApplication>

namespace Fax::ContactImport {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ContactImport)
};

constexpr qint64 guessFrom = 64 * 1024;

void note(ContactImportResult &result, qint64 row, const QString &sentence)
{
    if (result.problems.size() < ContactImportResult::mostProblems)
        result.problems.append({row, sentence});
}

} // namespace

Result<ContactFilePreview> preview(QIODevice &device)
{
    const QByteArray start = device.peek(guessFrom);
    if (start.isEmpty())
        return failure(device.atEnd() ? ErrorCode::FileEmpty : ErrorCode::FileUnreadable);
    return previewTable(device, guessTableFormat(start));
}

Result<ContactFilePreview> previewTable(QIODevice &device, const TableFormat &format)
{
    ContactFilePreview preview;
    preview.format = format;
    TableReader reader(device, format);
    bool headerNext = format.hasHeader;
    while (preview.rows.size() < ContactFilePreview::sampleRows) {
        const auto row = reader.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (std::exchange(headerNext, false))
            preview.header = **row;
        else
            preview.rows.append(**row);
    }
    if (preview.rows.isEmpty() && preview.header.isEmpty())
        return failure(ErrorCode::FileEmpty);
    preview.mapping = ContactFields::guessMapping(preview.header, preview.rows);
    return preview;
}

Result<ContactImportResult> readTable(QIODevice &device, const ContactImportOptions &options,
                                      const Take &take)
{
    ContactImportResult result;
    TableReader reader(device, options.format);
    QStringList header;
    bool headerNext = options.format.hasHeader;
    while (!result.stopped) {
        const auto row = reader.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (std::exchange(headerNext, false)) {
            header = **row;
            continue;
        }
        if (options.cancelled != nullptr && *options.cancelled) {
            result.stopped = true;
            break;
        }
        const auto contact = checkedContact(
            ContactFields::contactOf(**row, options.mapping, header));
        if (!contact) {
            ++result.refused;
            note(result, reader.rowNumber(), contact.error().message());
        } else if (options.needsNumber && contact->faxNumbers.isEmpty()) {
            ++result.withoutNumber;
            note(result, reader.rowNumber(),
                 ImportText::tr("%1 has no fax number.").arg(contact->displayName()));
        } else if (take(*contact)) {
            ++result.taken;
        } else {
            result.stopped = true;
        }
    }
    return result;
}

} // namespace Fax::ContactImport
