-- A queue is read as quickly with a million finished faxes as with none.
CREATE INDEX job_open ON job (id) WHERE in_queue = 1;

CREATE INDEX received_fax_unarchived ON received_fax (id) WHERE receiving = 0 AND file = '';

CREATE INDEX received_fax_running ON received_fax (id) WHERE receiving = 1;
