-- What happened, and who may come in.
--
-- A workshop is the fold of its journal, so the journal is the only table that must never lose a
-- row. SQLite and PostgreSQL both read this file: times are milliseconds since 1970 (UTC) in
-- BIGINT, because the engines' own timestamps keep different precision; ids and hashes are TEXT,
-- because their binary types have different names.

CREATE TABLE workshop (
    id      BIGINT NOT NULL PRIMARY KEY,
    -- What people type at the door: six characters, no look-alikes, without the space.
    code    TEXT   NOT NULL UNIQUE,
    created BIGINT NOT NULL,
    -- The wish that founded it: a doubled form finds the first workshop instead of making another.
    wish    TEXT   NOT NULL UNIQUE,
    -- SHA-256 over everything the founder sent, to tell a repeat from a clash.
    digest  TEXT   NOT NULL
);

-- Facts, in the order in which they became true. Rows are added and read, never changed.
CREATE TABLE journal (
    workshop BIGINT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    -- From 1, without gaps.
    seq      BIGINT NOT NULL CHECK (seq > 0),
    at       BIGINT NOT NULL,
    -- 'desk', or the id of a seat. Never a person.
    by       TEXT   NOT NULL,
    kind     TEXT   NOT NULL,
    -- Of the shape of `data` within its kind.
    version  BIGINT NOT NULL,
    -- JSON, kept as written so that its hash never changes.
    data     TEXT   NOT NULL,
    -- On the first fact of each wish only.
    wish     TEXT,
    digest   TEXT,
    PRIMARY KEY (workshop, seq),
    -- Exactly once, whatever else goes wrong.
    UNIQUE (workshop, wish)
);

-- Wishes that found everything as they wanted it, and so left no fact. They are remembered because
-- a late duplicate of one must not undo what came after it: "approve A" sent twice, then
-- "approve B", then the second "approve A" once more from a network that tried again.
CREATE TABLE quiet_wish (
    workshop BIGINT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    -- From 1, without gaps; so that a room reads only the new ones.
    n        BIGINT NOT NULL CHECK (n > 0),
    wish     TEXT   NOT NULL,
    digest   TEXT   NOT NULL,
    -- Where the journal stood, and when: what the receipt says.
    seq      BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (workshop, n),
    UNIQUE (workshop, wish)
);

-- Keys are 256 random bits. Only SHA-256 of them is kept: whoever reads this file cannot take a
-- seat or run a workshop. Deleting a row locks the holder out and touches nothing in the journal.
CREATE TABLE seat_key (
    hash     TEXT   NOT NULL PRIMARY KEY,
    workshop BIGINT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    seat     TEXT   NOT NULL,
    created  BIGINT NOT NULL
);

CREATE INDEX seat_key_seat ON seat_key (workshop, seat);

CREATE TABLE desk_key (
    hash     TEXT   NOT NULL PRIMARY KEY,
    workshop BIGINT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    created  BIGINT NOT NULL
);

CREATE INDEX desk_key_workshop ON desk_key (workshop);
