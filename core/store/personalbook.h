#pragma once

#include "contacts/contactindex.h"
#include "store/contacttable.h"

namespace Fax {

/**
 * A person's own address book: one SQLite file in his data folder, with the recipients he sent to lately beside the
 * contacts. Several programs of this user may have it open.
 *
 * Thread: one, that of the object; it waits for the disk, so windows keep it in another one (Model::Contacts).
 */
class PersonalBook
{
public:
    static constexpr int mostRecent = 500;

    /** The file that all programs of this user share: contacts.db in $XDG_DATA_HOME/faxconsole. */
    [[nodiscard]] static QString defaultFile();

    explicit PersonalBook(const QString &file);

    /**
     * Makes folder and file if they are missing; before everything else. StoreFailed: damaged or not an address
     * book, StoreNewer: of a newer version; the file is left as it is, and the sentence says what can be done.
     */
    [[nodiscard]] Result<> open();
    /** Renames a file that cannot be opened, and begins an empty one. Returns the new name of the old file. */
    [[nodiscard]] Result<QString> setAside(const QDateTime &now);

    [[nodiscard]] ContactStore &contacts() { return m_contacts; }
    /** Last used first. */
    [[nodiscard]] Result<QList<RecentRecipient>> recent();
    [[nodiscard]] Result<> noteUsed(const QList<Recipient> &recipients, const QDateTime &now);

private:
    void prepare();

    SqlConnection m_sql;
    ContactTable m_contacts{m_sql};
};

} // namespace Fax
