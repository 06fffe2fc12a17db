-- Version 3. Review rounds as work: who is reviewed and why, what each step brought, who decided. A round's code
-- alone (which surveys name, and which imports of past years bring along) stays what it was, unjournaled.

ALTER TABLE review_round RENAME TO round_code;
ALTER TABLE round_code DROP COLUMN standard;

CREATE TABLE review_round (
    id              INTEGER PRIMARY KEY,
    rev             INTEGER NOT NULL DEFAULT 1,
    round           TEXT NOT NULL UNIQUE REFERENCES round_code (code),
    kind            TEXT NOT NULL CHECK (kind IN ('yearly', 'ad_hoc')),
    year            INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    standard        TEXT NOT NULL CHECK (standard <> ''),
    second_standard TEXT CHECK (second_standard <> standard),
    opened          TEXT NOT NULL CHECK (length(opened) = 10),
    due             TEXT NOT NULL CHECK (length(due) = 10 AND due >= opened),
    report_to       TEXT NOT NULL,
    closed          TEXT CHECK (length(closed) = 10 AND closed >= opened),
    note            TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
    id           INTEGER PRIMARY KEY,
    rev          INTEGER NOT NULL DEFAULT 1,
    round        TEXT NOT NULL REFERENCES review_round (round),
    number       TEXT NOT NULL CHECK (number <> ''),
    decided      TEXT NOT NULL CHECK (length(decided) = 10),
    signer       TEXT NOT NULL,
    signer_title TEXT NOT NULL,
    note         TEXT NOT NULL
) STRICT;
CREATE INDEX decision_round ON decision (round);

CREATE TABLE round_task (
    id             INTEGER PRIMARY KEY,
    rev            INTEGER NOT NULL DEFAULT 1,
    round          TEXT NOT NULL REFERENCES review_round (round),
    household      INTEGER NOT NULL REFERENCES household,
    source         TEXT NOT NULL CHECK (source IN ('listed', 'requested', 'exit_requested', 'near_line', 'watched', 'added')),
    requested_on   TEXT CHECK (length(requested_on) = 10),
    assigned       TEXT NOT NULL,
    -- Form A: its answers, whether form B is needed, who asked when.
    screening      TEXT CHECK (json_valid(screening)),
    -- What the villagers' meeting said of this household, where that is not simply the computed class.
    verdict_class  TEXT CHECK (verdict_class IN ('poor', 'near_poor', 'average', 'none')),
    verdict_agreed INTEGER CHECK (verdict_agreed >= 0),
    verdict_reason TEXT NOT NULL,
    note           TEXT NOT NULL,
    CHECK (verdict_class IS NOT NULL OR (verdict_agreed IS NULL AND verdict_reason = '')),
    UNIQUE (round, household)
) STRICT;
CREATE INDEX round_task_household ON round_task (household);

CREATE TABLE meeting (
    id             INTEGER PRIMARY KEY,
    rev            INTEGER NOT NULL DEFAULT 1,
    round          TEXT NOT NULL REFERENCES review_round (round),
    hamlet         INTEGER NOT NULL REFERENCES hamlet,
    held           TEXT NOT NULL CHECK (length(held) = 10),
    place          TEXT NOT NULL,
    chair          TEXT NOT NULL,
    secretary      TEXT NOT NULL,
    called         INTEGER CHECK (called >= present),
    present        INTEGER NOT NULL CHECK (present > 0),
    agreed         INTEGER NOT NULL CHECK (agreed BETWEEN 0 AND present),
    minutes_number TEXT NOT NULL,
    note           TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_round ON meeting (round, hamlet);
CREATE INDEX meeting_hamlet ON meeting (hamlet);

CREATE TABLE round_step (
    id       INTEGER PRIMARY KEY,
    rev      INTEGER NOT NULL DEFAULT 1,
    round    TEXT NOT NULL REFERENCES review_round (round),
    hamlet   INTEGER REFERENCES hamlet,
    kind     TEXT NOT NULL CHECK (kind IN ('posting', 'report', 'certificates')),
    on_date  TEXT NOT NULL CHECK (length(on_date) = 10),
    until    TEXT CHECK (length(until) = 10 AND until >= on_date),
    by_whom  TEXT NOT NULL,
    number   TEXT NOT NULL,
    note     TEXT NOT NULL
) STRICT;
CREATE INDEX round_step_round ON round_step (round);
CREATE INDEX round_step_hamlet ON round_step (hamlet) WHERE hamlet IS NOT NULL;

CREATE TABLE complaint (
    id         INTEGER PRIMARY KEY,
    rev        INTEGER NOT NULL DEFAULT 1,
    round      TEXT NOT NULL REFERENCES review_round (round),
    household  INTEGER NOT NULL REFERENCES household,
    received   TEXT NOT NULL CHECK (length(received) = 10),
    from_whom  TEXT NOT NULL,
    content    TEXT NOT NULL,
    rechecked  TEXT CHECK (length(rechecked) = 10 AND rechecked >= received),
    outcome    TEXT CHECK (outcome IN ('upheld', 'rejected')),
    note       TEXT NOT NULL,
    CHECK ((rechecked IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX complaint_round ON complaint (round);
CREATE INDEX complaint_household ON complaint (household);

-- What form B tells beside indicators and score. `causes` is a mask in the order of the official table;
-- `groups` one of no labour (1), merit (2), social protection (4), NULL where it was not asked.
ALTER TABLE survey ADD COLUMN causes INTEGER NOT NULL DEFAULT 0 CHECK (causes BETWEEN 0 AND 255);
ALTER TABLE survey ADD COLUMN groups INTEGER CHECK (groups BETWEEN 0 AND 7);
ALTER TABLE survey ADD COLUMN b1_items TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(b1_items));
ALTER TABLE survey ADD COLUMN other_answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(other_answers));
ALTER TABLE survey ADD COLUMN verified_by TEXT NOT NULL DEFAULT '';
ALTER TABLE survey ADD COLUMN verified_on TEXT CHECK (length(verified_on) = 10);

ALTER TABLE recognition ADD COLUMN decision INTEGER REFERENCES decision;
CREATE INDEX recognition_decision ON recognition (decision) WHERE decision IS NOT NULL;

-- A closed round is read-only, whoever writes: later decisions correct it. Only closing itself can be taken back.
CREATE TRIGGER closed_round_insert_round_task BEFORE INSERT ON round_task
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = NEW.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_round_task BEFORE UPDATE ON round_task
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round IN (OLD.round, NEW.round) AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_round_task BEFORE DELETE ON round_task
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = OLD.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_insert_meeting BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = NEW.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_meeting BEFORE UPDATE ON meeting
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round IN (OLD.round, NEW.round) AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_meeting BEFORE DELETE ON meeting
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = OLD.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_insert_round_step BEFORE INSERT ON round_step
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = NEW.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_round_step BEFORE UPDATE ON round_step
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round IN (OLD.round, NEW.round) AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_round_step BEFORE DELETE ON round_step
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = OLD.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_insert_complaint BEFORE INSERT ON complaint
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = NEW.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_complaint BEFORE UPDATE ON complaint
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round IN (OLD.round, NEW.round) AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_complaint BEFORE DELETE ON complaint
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = OLD.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_insert_decision BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = NEW.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_decision BEFORE UPDATE ON decision
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round IN (OLD.round, NEW.round) AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_decision BEFORE DELETE ON decision
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = OLD.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_insert_survey BEFORE INSERT ON survey
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = NEW.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_survey BEFORE UPDATE ON survey
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round IN (OLD.round, NEW.round) AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_survey BEFORE DELETE ON survey
WHEN EXISTS (SELECT 1 FROM review_round AS r WHERE r.round = OLD.round AND r.closed IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_review_round BEFORE UPDATE ON review_round
WHEN OLD.closed IS NOT NULL AND NEW.closed IS NOT NULL
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_review_round BEFORE DELETE ON review_round
WHEN OLD.closed IS NOT NULL
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_insert_recognition BEFORE INSERT ON recognition
WHEN EXISTS (
    SELECT 1 FROM review_round AS r
    WHERE r.closed IS NOT NULL
        AND r.round IN ((SELECT round FROM survey WHERE id = NEW.survey), (SELECT round FROM decision WHERE id = NEW.decision))
)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_update_recognition BEFORE UPDATE ON recognition
WHEN EXISTS (
    SELECT 1 FROM review_round AS r
    WHERE r.closed IS NOT NULL
        AND r.round IN ((SELECT round FROM survey WHERE id = OLD.survey), (SELECT round FROM decision WHERE id = OLD.decision))
)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
CREATE TRIGGER closed_round_delete_recognition BEFORE DELETE ON recognition
WHEN EXISTS (
    SELECT 1 FROM review_round AS r
    WHERE r.closed IS NOT NULL
        AND r.round IN ((SELECT round FROM survey WHERE id = OLD.survey), (SELECT round FROM decision WHERE id = OLD.decision))
)
BEGIN SELECT raise(ABORT, 'the round is closed'); END;
