-- A fax modem on a serial line (SerialSettings). init: one command in each line.
ALTER TABLE port_config ADD COLUMN device TEXT NOT NULL DEFAULT '';

ALTER TABLE port_config ADD COLUMN class TEXT NOT NULL DEFAULT 'auto';

ALTER TABLE port_config ADD COLUMN baud INTEGER NOT NULL DEFAULT 115200;

ALTER TABLE port_config ADD COLUMN flow TEXT NOT NULL DEFAULT 'rts_cts';

ALTER TABLE port_config ADD COLUMN init TEXT NOT NULL DEFAULT '';

ALTER TABLE port_config ADD COLUMN quirk TEXT NOT NULL DEFAULT '';

ALTER TABLE port_config ADD COLUMN prefix TEXT NOT NULL DEFAULT '';

ALTER TABLE port_config ADD COLUMN pulse INTEGER NOT NULL DEFAULT 0;

ALTER TABLE port_config ADD COLUMN wait_for_dial_tone INTEGER NOT NULL DEFAULT 1;
