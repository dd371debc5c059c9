#include "contacts/contactimport.h"

#include "contacts/vcard.h"

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

bool isCards(QByteArray start)
{
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    return start.trimmed().left(11).toUpper() == "BEGIN:VCARD";
}

/** Counts what becomes of one contact; false: no more of them. */
void deliver(ContactImportResult &result, const Result<Contact> &contact, qint64 row,
             const ContactImportOptions &options, const Take &take)
{
    if (!contact) {
        ++result.refused;
        note(result, row, contact.error().message());
    } else if (options.needsNumber && contact->faxNumbers.isEmpty()) {
        ++result.withoutNumber;
        note(result, row, ImportText::tr("%1 has no fax number.").arg(contact->displayName()));
    } else if (take(*contact)) {
        ++result.taken;
    } else {
        result.stopped = true;
    }
}

bool isCancelled(const ContactImportOptions &options)
{
    return options.cancelled != nullptr && *options.cancelled;
}

} // namespace

Result<ContactFilePreview> preview(QIODevice &device)
{
    const QByteArray start = device.peek(guessFrom);
    if (start.isEmpty())
        return failure(device.atEnd() ? ErrorCode::FileEmpty : ErrorCode::FileUnreadable);
    if (isCards(start)) {
        ContactFilePreview cards;
        cards.isTable = false;
        return cards;
    }
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
        if (std::exchange(headerNext, false))
            header = **row;
        else if (isCancelled(options))
            result.stopped = true;
        else
            deliver(result,
                    checkedContact(ContactFields::contactOf(**row, options.mapping, header)),
                    reader.rowNumber(), options, take);
    }
    return result;
}

Result<ContactImportResult> readCards(QIODevice &device, const ContactImportOptions &options,
                                      const Take &take)
{
    ContactImportResult result;
    VCardReader reader(device);
    while (!result.stopped) {
        const auto card = reader.next();
        if (!card && card.error().code != ErrorCode::FileDamaged)
            return tl::unexpected(card.error());
        if (card && !*card)
            break;
        if (isCancelled(options))
            result.stopped = true;
        else
            deliver(result,
                    card ? checkedContact(**card) : Result<Contact>(tl::unexpected(card.error())),
                    reader.cardNumber(), options, take);
    }
    return result;
}

} // namespace Fax::ContactImport
