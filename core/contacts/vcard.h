#pragma once

#include "contacts/contact.h"

#include <QtCore/QIODevice>

#include <optional>

namespace Fax {

/**
 * vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350): reading whatever programs write, writing one of the three. Read are
 * N, FN, ORG, TITLE, TEL, EMAIL, ADR, NOTE and CATEGORIES, and three of our own for what vCard has no word for
 * (X-FAXCONSOLE-RESOLUTION, -AVOID-ECM, -BILLING-CODE). Pictures and everything else are passed over.
 */
namespace VCard {

enum class Version { V21, V30, V40 };

[[nodiscard]] QByteArray written(const Contact &contact, Version version);

} // namespace VCard

/**
 * Reads cards one after the other, in bounded memory: of a line that is longer than 64 KiB (a picture) the rest is
 * dropped. Text is UTF-8 or what CHARSET says, else Windows-1252.
 *
 * Thread: any, one at a time; the device is the caller's.
 */
class VCardReader
{
public:
    explicit VCardReader(QIODevice &device);

    /**
     * The next card as a contact, not checked yet; nothing at the end. FileDamaged: this card does not end, or is a
     * list of other cards; next() goes on behind it. FileUnreadable: the device fails.
     */
    [[nodiscard]] Result<std::optional<Contact>> next();
    /** Of the card that next() gave last, from 1. */
    [[nodiscard]] qint64 cardNumber() const { return m_card; }

private:
    [[nodiscard]] std::optional<QByteArray> nextLine();
    [[nodiscard]] std::optional<QByteArray> rawLine();

    QIODevice &m_device;
    std::optional<QByteArray> m_ahead; ///< a line that was read to see whether it goes on
    bool m_keepsFoldSpace = false; ///< 2.1 folds at spaces, later versions put one in
    qint64 m_card = 0;
};

} // namespace Fax
