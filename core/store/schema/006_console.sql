-- Outbox: a fax that waits for its next try begins anew with another number.
INSERT OR IGNORE INTO job_transition VALUES ('retrying', 'pending');
