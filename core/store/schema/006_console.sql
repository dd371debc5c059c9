-- Outbox: a fax that waits for its next try begins anew with another number.
INSERT OR IGNORE INTO job_transition VALUES ('retrying', 'pending');

-- Dashboard: how a call ended (job/linehistory.h). outcome '': it has not ended, or ended before this version or in a crash.
ALTER TABLE call ADD COLUMN ended_at INTEGER;

ALTER TABLE call ADD COLUMN outcome TEXT NOT NULL DEFAULT '';

ALTER TABLE call ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;

ALTER TABLE call ADD COLUMN error INTEGER NOT NULL DEFAULT 0;

ALTER TABLE call ADD COLUMN seconds_on_line REAL NOT NULL DEFAULT 0;

CREATE INDEX call_ended ON call (ended_at, outcome, seconds_on_line) WHERE ended_at IS NOT NULL;

CREATE INDEX call_port_ended ON call (port_id, ended_at) WHERE ended_at IS NOT NULL;

-- When somebody had turned a port off, sending and receiving both; until NULL: it still is.
CREATE TABLE port_off (
    port_id INTEGER NOT NULL REFERENCES port_config (id) ON DELETE CASCADE,
    since INTEGER NOT NULL,
    until INTEGER
);

CREATE INDEX port_off_port ON port_off (port_id, until);

-- Received faxes: what somebody wrote about one, and whether it has been dealt with (ui.md I1).
ALTER TABLE received_fax ADD COLUMN note TEXT NOT NULL DEFAULT '';

ALTER TABLE received_fax ADD COLUMN done INTEGER NOT NULL DEFAULT 0;
