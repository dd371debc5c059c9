-- The service for many people: accounts, what is sent with a fax, archive, routing, receipts.

-- Accounts with rights of their own (base/rights.h); an account without a row has what its groups give it.
CREATE TABLE account (
    name TEXT PRIMARY KEY,
    rights INTEGER NOT NULL
) WITHOUT ROWID;

-- What goes with a fax. Of a job: what lists show, and what sending and receipts need.
ALTER TABLE job ADD COLUMN sender_company TEXT NOT NULL DEFAULT '';

ALTER TABLE job ADD COLUMN sender_department TEXT NOT NULL DEFAULT '';

ALTER TABLE job ADD COLUMN sender_fax TEXT NOT NULL DEFAULT '';

ALTER TABLE job ADD COLUMN display_name TEXT NOT NULL DEFAULT '';

ALTER TABLE job ADD COLUMN billing_code TEXT NOT NULL DEFAULT '';

ALTER TABLE job ADD COLUMN coverpage_name TEXT NOT NULL DEFAULT '';

ALTER TABLE job ADD COLUMN receipt TEXT NOT NULL DEFAULT 'none' CHECK (receipt IN ('none', 'notify', 'mail'));

ALTER TABLE job ADD COLUMN receipt_address TEXT NOT NULL DEFAULT '';

ALTER TABLE job ADD COLUMN group_receipts INTEGER NOT NULL DEFAULT 0;

-- What only cover pages show. No row: nothing of it was said.
CREATE TABLE sender (
    submission_id INTEGER PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    title TEXT NOT NULL,
    office TEXT NOT NULL,
    home_phone TEXT NOT NULL,
    office_phone TEXT NOT NULL,
    email_address TEXT NOT NULL,
    coverpage_name TEXT NOT NULL,
    server_coverpage INTEGER NOT NULL,
    coverpage_note TEXT NOT NULL
);

CREATE TABLE recipient (
    job_id INTEGER PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    company TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    zip TEXT NOT NULL,
    country TEXT NOT NULL,
    title TEXT NOT NULL,
    department TEXT NOT NULL,
    office TEXT NOT NULL,
    home_phone TEXT NOT NULL,
    office_phone TEXT NOT NULL
);
