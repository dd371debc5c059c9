-- Documents: which of their pages go, and what opens them. Gone with the document.
ALTER TABLE submission_document ADD COLUMN page_range TEXT NOT NULL DEFAULT '';

ALTER TABLE submission_document ADD COLUMN password TEXT NOT NULL DEFAULT '';

-- Settings: who set each value, when, and in which revision of all of them; revision 0: before there were any.
ALTER TABLE setting ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';

ALTER TABLE setting ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE setting ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- Address book: the contacts that all share (contacts/contact.h), as JSON of their values.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL,
    content TEXT NOT NULL
);

-- Estimates: how fast the last calls to a number were.
CREATE INDEX job_number ON job (number_key, id);

-- Cover pages: fields that only they show, a personal page, and how a long note is treated.
ALTER TABLE sender ADD COLUMN given_name TEXT NOT NULL DEFAULT '';

ALTER TABLE sender ADD COLUMN zip TEXT NOT NULL DEFAULT '';

ALTER TABLE sender ADD COLUMN city TEXT NOT NULL DEFAULT '';

ALTER TABLE sender ADD COLUMN country TEXT NOT NULL DEFAULT '';

ALTER TABLE sender ADD COLUMN coverpage_file BLOB NOT NULL DEFAULT x'';

ALTER TABLE sender ADD COLUMN small_note INTEGER NOT NULL DEFAULT 0;

ALTER TABLE sender ADD COLUMN show_recipients INTEGER NOT NULL DEFAULT 0;

ALTER TABLE recipient ADD COLUMN given_name TEXT NOT NULL DEFAULT '';

ALTER TABLE recipient ADD COLUMN email_address TEXT NOT NULL DEFAULT '';
