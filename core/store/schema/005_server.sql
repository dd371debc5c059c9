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

-- Paused by somebody (paused_by) during its call: it is when it comes back into the queue (2.1).
ALTER TABLE job ADD COLUMN pause_after_call INTEGER NOT NULL DEFAULT 0;

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

-- What people are told when a fax is final: receipts and lines of the logs. The rows come with the end of the fax, in one
-- transaction. 'running' is the intent to mail, any other state the outcome; next_at NULL: until something is set up.
CREATE TABLE receipt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    grouped INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('notify', 'mail')),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    tries INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER DEFAULT 0,
    changed_at INTEGER NOT NULL,
    text TEXT NOT NULL DEFAULT ''
);

CREATE INDEX receipt_open ON receipt (id) WHERE state IN ('waiting', 'running');

CREATE INDEX receipt_job ON receipt (job_id);

-- Who cancels his own fax needs no receipt.
CREATE TRIGGER job_makes_receipt AFTER UPDATE OF state ON job
WHEN NEW.receipt <> 'none' AND NEW.group_receipts = 0
    AND NEW.state IN ('completed', 'canceled', 'retries_exceeded')
    AND OLD.state NOT IN ('completed', 'canceled', 'retries_exceeded')
    AND NOT (NEW.state = 'canceled' AND NEW.canceled_by <> '' AND NEW.canceled_by = NEW.user)
BEGIN
    INSERT INTO receipt (job_id, grouped, kind, changed_at)
        VALUES (NEW.id, 0, NEW.receipt, COALESCE(NEW.finished_at, NEW.submitted_at));
END;

CREATE TRIGGER submission_makes_receipt AFTER UPDATE OF state ON job
WHEN NEW.receipt <> 'none' AND NEW.group_receipts = 1
    AND NEW.state IN ('completed', 'canceled', 'retries_exceeded')
    AND OLD.state NOT IN ('completed', 'canceled', 'retries_exceeded')
    AND NOT EXISTS (SELECT 1 FROM job WHERE submission_id = NEW.submission_id
        AND state NOT IN ('completed', 'canceled', 'retries_exceeded'))
    AND EXISTS (SELECT 1 FROM job WHERE submission_id = NEW.submission_id
        AND NOT (state = 'canceled' AND canceled_by <> '' AND canceled_by = user))
BEGIN
    INSERT INTO receipt (job_id, grouped, kind, changed_at)
        VALUES (NEW.id, 1, NEW.receipt, COALESCE(NEW.finished_at, NEW.submitted_at));
END;

-- Faxes whose line is not in the logs yet.
CREATE TABLE log_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id INTEGER NOT NULL DEFAULT 0,
    fax_id INTEGER NOT NULL DEFAULT 0
);

CREATE TRIGGER job_makes_line AFTER UPDATE OF state ON job
WHEN NEW.state IN ('completed', 'canceled', 'retries_exceeded')
    AND OLD.state NOT IN ('completed', 'canceled', 'retries_exceeded')
BEGIN
    INSERT INTO log_line (job_id) VALUES (NEW.id);
END;

CREATE TRIGGER fax_makes_line AFTER UPDATE OF receiving ON received_fax WHEN OLD.receiving = 1 AND NEW.receiving = 0
BEGIN
    INSERT INTO log_line (fax_id) VALUES (NEW.id);
END;

-- Whose a received fax is; '' = nobody's yet. Lists and counts of one account are as quick as those of all.
ALTER TABLE received_fax ADD COLUMN owner TEXT NOT NULL DEFAULT '';

CREATE INDEX received_fax_owner ON received_fax (owner, id) WHERE owner <> '';

CREATE INDEX job_user ON job (user, id);

CREATE INDEX job_open_user ON job (user, id, state) WHERE in_queue = 1;

-- Mail accounts. Their passwords are in a file of their own (core/routing/mailpasswords.h).
CREATE TABLE mail_account (
    name TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    security TEXT NOT NULL,
    user TEXT NOT NULL,
    sender TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    ca_certificate TEXT NOT NULL
) WITHOUT ROWID;

-- Inbound routing: the one order of the methods, and what each is to do for which port (0 = all).
CREATE TABLE routing_order (
    method TEXT PRIMARY KEY,
    priority INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO routing_order VALUES ('store', 1), ('mail', 2), ('print', 3);

CREATE TABLE routing_rule (
    method TEXT NOT NULL,
    port_id INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    folder TEXT NOT NULL,
    file_name TEXT NOT NULL,
    mail_to TEXT NOT NULL,
    printer TEXT NOT NULL,
    format TEXT NOT NULL,
    PRIMARY KEY (method, port_id)
) WITHOUT ROWID;

CREATE TRIGGER port_takes_its_rules AFTER DELETE ON port_config
BEGIN
    DELETE FROM routing_rule WHERE port_id = OLD.id;
END;

-- What is to be done with a received fax, and what came of it. 'running' is the intent, any other state the outcome.
CREATE TABLE route_run (
    fax_id INTEGER NOT NULL REFERENCES received_fax (id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'given_up')),
    tries INTEGER NOT NULL,
    next_at INTEGER, -- of 'waiting'; NULL: until something is set up
    changed_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (fax_id, method),
    CHECK (next_at IS NULL OR state = 'waiting')
) WITHOUT ROWID;

CREATE INDEX route_run_open ON route_run (next_at) WHERE state IN ('waiting', 'running');

-- 1 as soon as the rows of route_run have been written. What came before this version stays as it is.
ALTER TABLE received_fax ADD COLUMN routed INTEGER NOT NULL DEFAULT 0;

UPDATE received_fax SET routed = 1 WHERE receiving = 0;

CREATE INDEX received_fax_unrouted ON received_fax (id) WHERE routed = 0;

-- The archive: one row for each fax in its folders. The folders are the truth, this can be made anew from them.
-- position: the time, moved on to the next free millisecond, so that newest first is one walk.
-- terms: what a search looks through, folded (SearchText); numbers as digits. seen: the last rebuild that found it.
CREATE TABLE archived (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL UNIQUE,
    sent INTEGER NOT NULL CHECK (sent IN (0, 1)),
    fax_id INTEGER NOT NULL DEFAULT 0,
    time INTEGER NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    tsid TEXT NOT NULL,
    csid TEXT NOT NULL,
    subject TEXT NOT NULL,
    document_name TEXT NOT NULL,
    user TEXT NOT NULL,
    note TEXT NOT NULL,
    port_name TEXT NOT NULL,
    pages INTEGER NOT NULL,
    seconds_on_line REAL NOT NULL,
    complete INTEGER NOT NULL,
    damaged INTEGER NOT NULL,
    error_text TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    terms TEXT NOT NULL
);

CREATE UNIQUE INDEX archived_fax ON archived (sent, fax_id) WHERE fax_id > 0;

CREATE INDEX archived_direction ON archived (sent, position);

CREATE INDEX archived_user ON archived (user, position);

CREATE INDEX archived_seen ON archived (seen);

CREATE VIRTUAL TABLE archived_text USING fts5 (
    terms, content='archived', content_rowid='position', tokenize='trigram', columnsize=0);

CREATE TABLE archived_total (
    sent INTEGER PRIMARY KEY,
    faxes INTEGER NOT NULL,
    octets INTEGER NOT NULL
);

CREATE TRIGGER archived_added AFTER INSERT ON archived
BEGIN
    INSERT INTO archived_text (rowid, terms) VALUES (NEW.position, NEW.terms);
    INSERT OR IGNORE INTO archived_total VALUES (NEW.sent, 0, 0);
    UPDATE archived_total SET faxes = faxes + 1, octets = octets + NEW.size WHERE sent = NEW.sent;
END;

CREATE TRIGGER archived_removed AFTER DELETE ON archived
BEGIN
    INSERT INTO archived_text (archived_text, rowid, terms) VALUES ('delete', OLD.position, OLD.terms);
    UPDATE archived_total SET faxes = faxes - 1, octets = octets - OLD.size WHERE sent = OLD.sent;
END;

CREATE TRIGGER archived_changed AFTER UPDATE OF position, terms, sent, size ON archived
BEGIN
    INSERT INTO archived_text (archived_text, rowid, terms) VALUES ('delete', OLD.position, OLD.terms);
    INSERT INTO archived_text (rowid, terms) VALUES (NEW.position, NEW.terms);
    UPDATE archived_total SET faxes = faxes - 1, octets = octets - OLD.size WHERE sent = OLD.sent;
    INSERT OR IGNORE INTO archived_total VALUES (NEW.sent, 0, 0);
    UPDATE archived_total SET faxes = faxes + 1, octets = octets + NEW.size WHERE sent = NEW.sent;
END;

-- Files of faxes that were deleted: an intent, until they are gone from the disk as well.
CREATE TABLE archive_removal (
    path TEXT PRIMARY KEY
) WITHOUT ROWID;

-- 1: it has its row in the index, or will never be in the archive (again). Faxes that an earlier version archived
-- have a file and no row yet.
ALTER TABLE job ADD COLUMN archive_done INTEGER NOT NULL DEFAULT 0;

CREATE INDEX job_unindexed ON job (id) WHERE file <> '' AND archive_done = 0;

DROP INDEX job_unarchived;

CREATE INDEX job_unarchived ON job (id) WHERE state = 'completed' AND file = '' AND archive_done = 0;

ALTER TABLE received_fax ADD COLUMN archive_done INTEGER NOT NULL DEFAULT 0;

CREATE INDEX received_fax_unindexed ON received_fax (id) WHERE file <> '' AND archive_done = 0;
