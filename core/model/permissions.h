#pragma once

#include "base/rights.h"

namespace Fax::Model {

/**
 * What the account of this client may do at the server it is connected to, and whom it can ask for more (ui.md
 * chapter 2, P8). A value: Server::permissions() is the live one. It only explains; the server decides.
 */
struct Permissions
{
    Account account;
    QStringList administrators; ///< who can give rights: account names, three at most
    bool known = false; ///< false: the server has not said yet, then nothing is refused here

    [[nodiscard]] bool may(Rights anyOf) const;
    /** One of these rights, or what it is about belongs to this account; `owner` "" = nobody. */
    [[nodiscard]] bool may(Rights anyOf, const QString &owner) const;

    /** "Only users with 'Operate lines' can do this. Ask: anna."; "" if one of these rights is there. Translated. */
    [[nodiscard]] QString refusal(Rights anyOf) const;

    friend bool operator==(const Permissions &, const Permissions &) = default;
};

} // namespace Fax::Model
