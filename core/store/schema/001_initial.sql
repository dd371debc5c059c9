-- Step 1. A statement ends with ";" at the end of a line; an empty line follows it, and only then.
-- Times are milliseconds since 1970 in UTC, enumerations their names, error codes their numbers.

-- Written from jobTransitions() whenever a step runs; job_state_change enforces it.
CREATE TABLE job_transition (
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY (from_state, to_state)
) WITHOUT ROWID;

CREATE TABLE blob (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    size INTEGER NOT NULL CHECK (size >= 0)
);

-- Parts of 1 MiB, so that one large document never is one large value.
CREATE TABLE blob_part (
    blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (blob_id, part)
);

CREATE TABLE submission (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id TEXT NOT NULL UNIQUE,
    fingerprint BLOB NOT NULL,
    page_range TEXT NOT NULL,
    submitted_at INTEGER NOT NULL
);

CREATE TABLE submission_document (
    submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    blob_id INTEGER NOT NULL REFERENCES blob (id),
    PRIMARY KEY (submission_id, position)
);

CREATE INDEX submission_document_blob ON submission_document (blob_id);

CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'inprogress', 'retrying',
        'retries_exceeded', 'completed', 'canceling', 'canceled')),
    in_queue INTEGER NOT NULL DEFAULT 1 CHECK (in_queue IN (0, 1)),
    paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
    paused_by TEXT NOT NULL DEFAULT '',
    paused_at INTEGER,
    canceled_by TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    user TEXT NOT NULL,
    subject TEXT NOT NULL,
    document_name TEXT NOT NULL,
    pages INTEGER NOT NULL DEFAULT 0,
    pages_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (pages_confirmed <= pages),
    size INTEGER NOT NULL DEFAULT 0,
    verdict TEXT NOT NULL DEFAULT 'not_delivered',
    attempts INTEGER NOT NULL DEFAULT 0,
    priority TEXT NOT NULL,
    schedule TEXT NOT NULL,
    scheduled_at INTEGER,
    not_before INTEGER,
    submitted_at INTEGER NOT NULL,
    finished_at INTEGER,
    last_attempt_at INTEGER,
    resolution TEXT NOT NULL,
    paper TEXT NOT NULL,
    ecm INTEGER NOT NULL,
    tsid TEXT NOT NULL,
    sub_address TEXT NOT NULL,
    password TEXT NOT NULL,
    wanted_port INTEGER NOT NULL DEFAULT 0,
    port INTEGER NOT NULL DEFAULT 0,
    last_error INTEGER NOT NULL DEFAULT 0,
    last_error_text TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '',
    CHECK (paused = 0 OR state IN ('pending', 'retrying'))
);

CREATE INDEX job_submission ON job (submission_id);

CREATE INDEX job_in_queue ON job (in_queue, state);

CREATE INDEX job_unprepared ON job (submission_id) WHERE pages = 0 AND state = 'pending';

CREATE INDEX job_unarchived ON job (id) WHERE state = 'completed' AND file = '';

CREATE TRIGGER job_starts_pending BEFORE INSERT ON job WHEN NEW.state <> 'pending'
BEGIN
    SELECT RAISE(ABORT, 'a new job must be pending');
END;

CREATE TRIGGER job_state_change BEFORE UPDATE OF state ON job
WHEN OLD.state <> NEW.state AND NOT EXISTS (
    SELECT 1 FROM job_transition WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'this change of a job''s state is not allowed');
END;

CREATE TABLE job_page (
    job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    page INTEGER NOT NULL CHECK (page > 0),
    blob_id INTEGER REFERENCES blob (id),
    line_blob_id INTEGER REFERENCES blob (id), -- as it went on the line, with its header line
    width INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    resolution TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    verdict TEXT NOT NULL DEFAULT 'not_delivered'
        CHECK (verdict IN ('not_delivered', 'uncertain', 'damaged', 'confirmed')),
    attempt INTEGER NOT NULL DEFAULT 0,
    decided_at INTEGER,
    PRIMARY KEY (job_id, page)
);

CREATE INDEX job_page_blob ON job_page (blob_id);

CREATE INDEX job_page_line_blob ON job_page (line_blob_id);

CREATE TRIGGER job_page_stays_confirmed BEFORE UPDATE OF verdict ON job_page
WHEN OLD.verdict IN ('damaged', 'confirmed') AND NEW.verdict <> OLD.verdict
BEGIN
    SELECT RAISE(ABORT, 'a confirmed page stays confirmed');
END;

CREATE TABLE call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    port_id INTEGER NOT NULL,
    started_at INTEGER NOT NULL
);

-- The intent row is written before anything is dialled; ended_at NULL = no outcome yet.
CREATE TABLE attempt (
    job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    attempt INTEGER NOT NULL CHECK (attempt > 0),
    call_id INTEGER NOT NULL UNIQUE REFERENCES call (id),
    port_id INTEGER NOT NULL,
    port_name TEXT NOT NULL,
    number TEXT NOT NULL,
    local_id TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    seconds_on_line REAL NOT NULL DEFAULT 0,
    error INTEGER NOT NULL DEFAULT 0,
    error_text TEXT NOT NULL DEFAULT '',
    pages_confirmed INTEGER NOT NULL DEFAULT 0,
    remote_id TEXT NOT NULL DEFAULT '',
    modulation TEXT NOT NULL DEFAULT 'none',
    bit_rate INTEGER NOT NULL DEFAULT 0,
    ecm INTEGER NOT NULL DEFAULT 0,
    coding TEXT NOT NULL DEFAULT 'none',
    counted INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (job_id, attempt)
);

CREATE UNIQUE INDEX attempt_running ON attempt (job_id) WHERE ended_at IS NULL;

CREATE TABLE call_frame (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    call_id INTEGER NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    seconds REAL NOT NULL,
    direction TEXT NOT NULL,
    name TEXT NOT NULL,
    octets BLOB NOT NULL,
    meaning TEXT NOT NULL
);

CREATE INDEX call_frame_call ON call_frame (call_id);

CREATE TABLE received_fax (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    call_id INTEGER NOT NULL UNIQUE REFERENCES call (id),
    port_id INTEGER NOT NULL,
    port_name TEXT NOT NULL,
    caller_id TEXT NOT NULL,
    csid TEXT NOT NULL,
    tsid TEXT NOT NULL DEFAULT '',
    sub_address TEXT NOT NULL DEFAULT '',
    received_at INTEGER NOT NULL,
    seconds_on_line REAL NOT NULL DEFAULT 0,
    receiving INTEGER NOT NULL DEFAULT 1,
    complete INTEGER NOT NULL DEFAULT 0,
    is_read INTEGER NOT NULL DEFAULT 0,
    error INTEGER NOT NULL DEFAULT 0,
    error_text TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT ''
);

CREATE TABLE received_page (
    fax_id INTEGER NOT NULL REFERENCES received_fax (id) ON DELETE CASCADE,
    page INTEGER NOT NULL CHECK (page > 0),
    blob_id INTEGER NOT NULL REFERENCES blob (id),
    width INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    resolution TEXT NOT NULL,
    bad_lines INTEGER NOT NULL,
    partial INTEGER NOT NULL,
    PRIMARY KEY (fax_id, page)
);

CREATE INDEX received_page_blob ON received_page (blob_id);

CREATE TABLE port_config (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    driver TEXT NOT NULL,
    number TEXT NOT NULL,
    send INTEGER NOT NULL,
    receive TEXT NOT NULL,
    rings INTEGER NOT NULL,
    tsid TEXT NOT NULL,
    csid TEXT NOT NULL,
    priority INTEGER NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    text TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL
);

-- What calls to a number have taught: the fastest modulation that is worth a try.
CREATE TABLE number_memory (
    number_key TEXT PRIMARY KEY,
    fastest TEXT NOT NULL,
    noted_at INTEGER NOT NULL
) WITHOUT ROWID;
