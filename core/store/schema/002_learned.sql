-- What a built-in line is like (LineCondition as text), and the highest speed of a port in bit/s.
ALTER TABLE port_config ADD COLUMN line TEXT NOT NULL DEFAULT '';

ALTER TABLE port_config ADD COLUMN speed INTEGER NOT NULL DEFAULT 14400;

-- The limit of a number is whole now: fastest, bit_rate, ecm, error, noted_at. error 0: there is no limit.
-- The last call that ended well: good_*.
DROP TABLE number_memory;

CREATE TABLE number_memory (
    number_key TEXT PRIMARY KEY,
    number TEXT NOT NULL,
    fastest TEXT NOT NULL DEFAULT 'v17',
    bit_rate INTEGER NOT NULL DEFAULT 14400,
    ecm INTEGER NOT NULL DEFAULT 1,
    error INTEGER NOT NULL DEFAULT 0,
    noted_at INTEGER,
    good_modulation TEXT NOT NULL DEFAULT 'none',
    good_bit_rate INTEGER NOT NULL DEFAULT 0,
    good_ecm INTEGER NOT NULL DEFAULT 0,
    good_at INTEGER
) WITHOUT ROWID;

-- The limit that an attempt was made under.
ALTER TABLE attempt ADD COLUMN limit_modulation TEXT NOT NULL DEFAULT 'v17';

ALTER TABLE attempt ADD COLUMN limit_bit_rate INTEGER NOT NULL DEFAULT 14400;

ALTER TABLE attempt ADD COLUMN limit_ecm INTEGER NOT NULL DEFAULT 1;

ALTER TABLE attempt ADD COLUMN limit_error INTEGER NOT NULL DEFAULT 0;

ALTER TABLE attempt ADD COLUMN limit_since INTEGER;
