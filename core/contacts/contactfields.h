#pragma once

#include "contacts/contact.h"
#include "contacts/tablereader.h"

namespace Fax {

/** What a column of a table means. */
enum class ContactField {
    Ignored,
    Name,
    GivenName,
    Company,
    Department,
    Title,
    FaxNumber,
    Phone,
    Email,
    Street,
    Zip,
    Place,
    Country,
    Resolution,
    AvoidEcm,
    BillingCode,
    Note,
    Groups,
};

/** One field for each column of a table. FaxNumber may be there several times, all others once. */
using ContactMapping = QList<ContactField>;

namespace ContactFields {

/** All of them, in the order in which people choose. */
[[nodiscard]] QList<ContactField> all();
/** For people, translated: "Fax number". */
[[nodiscard]] QString label(ContactField field);
/** The heading in files that we write; guessMapping() knows it again. */
[[nodiscard]] QString heading(ContactField field);

/**
 * Which column is what: by the headings that common programs write in English and German, else by what stands in
 * the rows (most telephone numbers: fax number; most letters: name).
 *
 * @param header  the first row, or nothing if the table has no header
 * @param rows    some rows; all may have different numbers of columns
 * @return as many fields as the widest of them has columns
 */
[[nodiscard]] ContactMapping guessMapping(const QStringList &header,
                                          const QList<QStringList> &rows);

/** A row as a contact, not checked yet. `header` gives labels to several fax numbers. */
[[nodiscard]] Contact contactOf(const QStringList &row, const ContactMapping &mapping,
                                const QStringList &header);

/** Heading and rows as a CSV file of ours (UTF-8; base/separatedvalues neutralises formulas). */
[[nodiscard]] QByteArray toCsv(const QList<Contact> &contacts);

} // namespace ContactFields

} // namespace Fax
