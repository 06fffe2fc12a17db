-- Version 7. Many hands: who has looked, what is the same and what is not, and registers that were carried out.

-- Who looked: pages that were opened, papers, lists that left the register. Not journaled, because nothing of the
-- register changes by being looked at; rows are only added. Without a household it was every household at once.
CREATE TABLE access (
    id        INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    author    TEXT NOT NULL CHECK (author <> ''),
    household INTEGER,
    how       TEXT NOT NULL CHECK (how IN ('opened', 'printed', 'exported')),
    what      TEXT NOT NULL CHECK (what <> '')
) STRICT;
CREATE INDEX access_household ON access (household, id);
CREATE TRIGGER access_is_final BEFORE UPDATE ON access
BEGIN SELECT raise(ABORT, 'who looked is not edited'); END;
CREATE TRIGGER access_stays BEFORE DELETE ON access
BEGIN SELECT raise(ABORT, 'who looked is not edited'); END;

-- Personal data that was erased by law: whose, on which ground, why. The data itself is nowhere here.
CREATE TABLE erasure (
    id      INTEGER PRIMARY KEY,
    rev     INTEGER NOT NULL DEFAULT 1,
    member  INTEGER NOT NULL REFERENCES member,
    on_date TEXT NOT NULL CHECK (length(on_date) = 10),
    law     TEXT NOT NULL CHECK (law <> ''),
    reason  TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX erasure_member ON erasure (member);

-- Operations of the journal out of which personal data was taken, and by which operation. An operation keeps its hash,
-- on which the chain goes on; `digest` is the hash that it makes as it stands since, so that nothing else of it can be
-- changed. The operation that took it out journals the digest.
CREATE TABLE redaction (
    operation    INTEGER NOT NULL REFERENCES operation,
    by_operation INTEGER NOT NULL REFERENCES operation,
    digest       BLOB NOT NULL,
    PRIMARY KEY (operation, by_operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX redaction_by ON redaction (by_operation);
CREATE TRIGGER redaction_is_journaled AFTER INSERT ON redaction
BEGIN
    INSERT INTO change (operation, table_name, row_id, after)
    VALUES (
        (SELECT id FROM operation WHERE hash IS NULL),
        'redaction', NEW.operation, json_object('digest', lower(hex(NEW.digest)))
    );
END;
CREATE TRIGGER redaction_is_final BEFORE UPDATE ON redaction
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;
CREATE TRIGGER redaction_stays BEFORE DELETE ON redaction
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;

-- People and households of which somebody said that they are not the same, the smaller identity first.
CREATE TABLE not_the_same (
    id              INTEGER PRIMARY KEY,
    rev             INTEGER NOT NULL DEFAULT 1,
    one_member      INTEGER REFERENCES member,
    other_member    INTEGER REFERENCES member CHECK (other_member > one_member),
    one_household   INTEGER REFERENCES household,
    other_household INTEGER REFERENCES household CHECK (other_household > one_household),
    note            TEXT NOT NULL,
    CHECK ((one_member IS NULL) = (other_member IS NULL)),
    CHECK ((one_household IS NULL) = (other_household IS NULL)),
    CHECK ((one_member IS NULL) <> (one_household IS NULL))
) STRICT;
CREATE UNIQUE INDEX not_the_same_people ON not_the_same (one_member, other_member) WHERE one_member IS NOT NULL;
CREATE UNIQUE INDEX not_the_same_households ON not_the_same (one_household, other_household)
WHERE one_household IS NOT NULL;

-- Laptop in the hamlet: copies of some hamlets that went out; whether this file is such a copy; what was brought back.
CREATE TABLE taken_out (
    id             INTEGER PRIMARY KEY,
    rev            INTEGER NOT NULL DEFAULT 1,
    number         INTEGER NOT NULL UNIQUE CHECK (number > 0),
    hamlets        TEXT NOT NULL CHECK (json_valid(hamlets)),
    who            TEXT NOT NULL,
    at             TEXT NOT NULL,
    author         TEXT NOT NULL,
    origin         TEXT NOT NULL,
    head_operation INTEGER NOT NULL,
    head_hash      TEXT NOT NULL,
    ended          TEXT CHECK (ended IN ('back', 'given_up')),
    ended_at       TEXT,
    ended_by       TEXT,
    CHECK ((ended IS NULL) = (ended_at IS NULL)),
    CHECK ((ended IS NULL) = (ended_by IS NULL))
) STRICT;

-- One row in a copy that went out, none in a register of an office. It is no fact, so it is not journaled.
CREATE TABLE carried (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    taken_out INTEGER NOT NULL REFERENCES taken_out
) STRICT;

-- The operations of copies that were brought: which one, by whom, and what it became here (NULL where nothing was to
-- be written). By their hash the same file brought twice changes nothing.
CREATE TABLE brought (
    hash      BLOB PRIMARY KEY,
    taken_out INTEGER NOT NULL REFERENCES taken_out,
    number    INTEGER NOT NULL,
    operation INTEGER REFERENCES operation,
    at        TEXT NOT NULL,
    by_whom   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX brought_operation ON brought (operation) WHERE operation IS NOT NULL;
CREATE INDEX brought_number ON brought (taken_out, number);
CREATE TRIGGER brought_is_final BEFORE UPDATE ON brought
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;
CREATE TRIGGER brought_stays BEFORE DELETE ON brought
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;

-- Who may what. What a proposal would change stands beside it, row by row, so that a whole list can wait: a journaled
-- proposal holds the digest of its rows alone, and rows are final.
CREATE TABLE proposed_row (
    -- The number of the proposal, which is never given again.
    proposal   INTEGER NOT NULL,
    place      INTEGER NOT NULL CHECK (place > 0),
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    before     TEXT CHECK (json_valid(before)),
    after      TEXT CHECK (json_valid(after)),
    PRIMARY KEY (proposal, place)
) STRICT, WITHOUT ROWID;

-- The work itself, where it can be done once more.
CREATE TABLE proposed_work (
    proposal INTEGER PRIMARY KEY,
    work     TEXT NOT NULL CHECK (json_valid(work))
) STRICT;

-- The households that a proposal is about.
CREATE TABLE proposed_for (
    household INTEGER NOT NULL,
    proposal  INTEGER NOT NULL,
    PRIMARY KEY (household, proposal)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposed_for_proposal ON proposed_for (proposal);

INSERT INTO proposed_row (proposal, place, table_name, row_id, before, after)
SELECT proposal.number, each.key + 1, each.value ->> '$.table', each.value ->> '$.row',
    each.value -> '$.before', each.value -> '$.after'
FROM proposal, json_each(proposal.rows) AS each;
UPDATE proposed_row SET before = NULL WHERE before = 'null';
UPDATE proposed_row SET after = NULL WHERE after = 'null';
INSERT OR IGNORE INTO proposed_for (household, proposal)
SELECT coalesce(after, before) ->> '$.household', proposal FROM proposed_row
WHERE coalesce(after, before) ->> '$.household' IS NOT NULL;
ALTER TABLE proposal DROP COLUMN rows;
ALTER TABLE proposal ADD COLUMN digest TEXT NOT NULL DEFAULT '';

CREATE TRIGGER proposed_row_is_final BEFORE UPDATE ON proposed_row
BEGIN SELECT raise(ABORT, 'a proposal is not edited'); END;
CREATE TRIGGER proposed_row_stays BEFORE DELETE ON proposed_row
BEGIN SELECT raise(ABORT, 'a proposal is not edited'); END;
CREATE TRIGGER proposed_work_is_final BEFORE UPDATE ON proposed_work
BEGIN SELECT raise(ABORT, 'a proposal is not edited'); END;
CREATE TRIGGER proposed_work_stays BEFORE DELETE ON proposed_work
BEGIN SELECT raise(ABORT, 'a proposal is not edited'); END;

-- The day on which the only keeper asked for a second person in less than before.
ALTER TABLE office_rules ADD COLUMN eased_on TEXT CHECK (length(eased_on) = 10);
-- End of who may what.
