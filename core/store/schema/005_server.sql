-- The service for many people: accounts, what is sent with a fax, archive, routing, receipts.

-- Accounts with rights of their own (base/rights.h); an account without a row has what its groups give it.
CREATE TABLE account (
    name TEXT PRIMARY KEY,
    rights INTEGER NOT NULL
) WITHOUT ROWID;
