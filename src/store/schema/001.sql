-- Version 1. Facts first (journaled), then the journal, then what is derived from facts.
-- Dates are ISO text; a partial date is '1987', '1987-03' or '1987-03-05'. Absent is NULL, empty text is ''.

CREATE TABLE commune (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    rev      INTEGER NOT NULL DEFAULT 1,
    province TEXT NOT NULL,
    name     TEXT NOT NULL,
    area     TEXT NOT NULL CHECK (area IN ('rural', 'urban'))
) STRICT;

CREATE TABLE hamlet (
    id                  INTEGER PRIMARY KEY,
    rev                 INTEGER NOT NULL DEFAULT 1,
    name                TEXT NOT NULL CHECK (name <> ''),
    area                TEXT NOT NULL CHECK (area IN ('rural', 'urban')),
    former_commune      TEXT NOT NULL,
    resident_households INTEGER CHECK (resident_households >= 0),
    resident_people     INTEGER CHECK (resident_people >= 0)
) STRICT;

CREATE TABLE household (
    id                INTEGER PRIMARY KEY,
    rev               INTEGER NOT NULL DEFAULT 1,
    code              TEXT NOT NULL UNIQUE CHECK (code <> ''),
    -- 1 while the code is one that the program made up: a list may replace it.
    code_made         INTEGER NOT NULL DEFAULT 0 CHECK (code_made IN (0, 1)),
    hamlet            INTEGER NOT NULL REFERENCES hamlet,
    address           TEXT NOT NULL,
    phone             TEXT NOT NULL,
    house_area_dm2    INTEGER CHECK (house_area_dm2 >= 0),
    no_labour         INTEGER NOT NULL CHECK (no_labour IN (0, 1)),
    merit             INTEGER NOT NULL CHECK (merit IN (0, 1)),
    social_protection INTEGER NOT NULL CHECK (social_protection IN (0, 1)),
    notes             TEXT NOT NULL,
    ended_on          TEXT CHECK (length(ended_on) = 10),
    end_reason        TEXT CHECK (end_reason IN ('moved_out', 'died_out', 'merged', 'mistake')),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE INDEX household_hamlet ON household (hamlet);

CREATE TABLE member (
    id             INTEGER PRIMARY KEY,
    rev            INTEGER NOT NULL DEFAULT 1,
    name           TEXT NOT NULL CHECK (name <> ''),
    sex            TEXT CHECK (sex IN ('male', 'female')),
    born           TEXT CHECK (length(born) IN (4, 7, 10)),
    citizen_number TEXT NOT NULL,
    ethnicity      TEXT NOT NULL,
    died           TEXT CHECK (length(died) IN (4, 7, 10)),
    insured        INTEGER CHECK (insured IN (0, 1)),
    in_school      INTEGER CHECK (in_school IN (0, 1)),
    diploma        INTEGER CHECK (diploma IN (0, 1)),
    malnourished   INTEGER CHECK (malnourished IN (0, 1)),
    working        INTEGER CHECK (working IN (0, 1)),
    disabled       INTEGER CHECK (disabled IN (0, 1)),
    allowance      INTEGER CHECK (allowance IN (0, 1))
) STRICT;

CREATE TABLE membership (
    id           INTEGER PRIMARY KEY,
    rev          INTEGER NOT NULL DEFAULT 1,
    household    INTEGER NOT NULL REFERENCES household,
    member       INTEGER NOT NULL REFERENCES member,
    relation     TEXT NOT NULL CHECK (relation IN ('head', 'spouse', 'child', 'child_in_law', 'grandchild',
                     'parent', 'parent_in_law', 'grandparent', 'sibling', 'other')),
    from_date    TEXT CHECK (length(from_date) IN (4, 7, 10)),
    joined       TEXT NOT NULL CHECK (joined IN ('registered', 'birth', 'marriage', 'moved_in', 'split', 'merge')),
    left_on      TEXT CHECK (length(left_on) IN (4, 7, 10)),
    leave_reason TEXT CHECK (leave_reason IN ('death', 'marriage', 'moved_out', 'split', 'merge', 'mistake')),
    CHECK ((left_on IS NULL) = (leave_reason IS NULL))
) STRICT;
CREATE INDEX membership_household ON membership (household);
CREATE INDEX membership_member ON membership (member);
-- A person lives in one household, and a household has one head.
CREATE UNIQUE INDEX membership_one_home ON membership (member) WHERE left_on IS NULL;
CREATE UNIQUE INDEX membership_one_head ON membership (household) WHERE left_on IS NULL AND relation = 'head';

CREATE TABLE household_event (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    household INTEGER NOT NULL REFERENCES household,
    on_date   TEXT NOT NULL CHECK (length(on_date) = 10),
    kind      TEXT NOT NULL CHECK (kind IN ('registered', 'split_from', 'split_into', 'merged_from', 'merged_into',
                  'moved_hamlet', 'ended', 'restored', 'head_changed')),
    other     INTEGER REFERENCES household,
    note      TEXT NOT NULL
) STRICT;
CREATE INDEX household_event_household ON household_event (household, on_date);
CREATE INDEX household_event_other ON household_event (other) WHERE other IS NOT NULL;

-- The rounds that surveys name; a row is made with the first survey of its round and stays, so that two
-- people's surveys of one round never hang on each other's undo. Hence it is not journaled.
CREATE TABLE review_round (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE CHECK (code <> ''),
    kind     TEXT NOT NULL CHECK (kind IN ('yearly', 'ad_hoc')),
    year     INTEGER NOT NULL,
    standard TEXT NOT NULL
) STRICT;

CREATE TABLE survey (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    household INTEGER NOT NULL REFERENCES household,
    round     TEXT NOT NULL REFERENCES review_round (code),
    date      TEXT NOT NULL CHECK (length(date) = 10),
    standard  TEXT NOT NULL,
    area      TEXT NOT NULL CHECK (area IN ('rural', 'urban')),
    people    INTEGER NOT NULL CHECK (people >= 0),
    b1        INTEGER CHECK (b1 >= 0),
    income    INTEGER,
    -- Two masks, bit (number - 1): what is deprived is also answered.
    deprived  INTEGER NOT NULL CHECK (deprived BETWEEN 0 AND 65535),
    answered  INTEGER NOT NULL CHECK (answered BETWEEN 0 AND 65535 AND deprived & ~answered = 0),
    overrides TEXT NOT NULL CHECK (json_valid(overrides)),
    surveyor  TEXT NOT NULL,
    note      TEXT NOT NULL
) STRICT;
CREATE INDEX survey_household ON survey (household, date);
CREATE INDEX survey_round ON survey (round);

CREATE TABLE recognition (
    id              INTEGER PRIMARY KEY,
    rev             INTEGER NOT NULL DEFAULT 1,
    household       INTEGER NOT NULL REFERENCES household,
    survey          INTEGER REFERENCES survey,
    class           TEXT NOT NULL CHECK (class IN ('poor', 'near_poor', 'average', 'none')),
    decided         TEXT NOT NULL CHECK (length(decided) = 10),
    decision_number TEXT NOT NULL,
    reason          TEXT NOT NULL
) STRICT;
CREATE INDEX recognition_household ON recognition (household, decided);
CREATE INDEX recognition_survey ON recognition (survey) WHERE survey IS NOT NULL;

CREATE TABLE support (
    id             INTEGER PRIMARY KEY,
    rev            INTEGER NOT NULL DEFAULT 1,
    household      INTEGER NOT NULL REFERENCES household,
    model          TEXT NOT NULL CHECK (model <> ''),
    quantity       INTEGER NOT NULL,
    unit           TEXT NOT NULL,
    value          INTEGER NOT NULL,
    fund           TEXT NOT NULL,
    date           TEXT NOT NULL CHECK (length(date) = 10),
    state          TEXT NOT NULL CHECK (state IN ('planned', 'approved', 'handed_over', 'settled', 'cancelled')),
    minutes_number TEXT NOT NULL,
    receiver       TEXT NOT NULL,
    until          TEXT CHECK (length(until) = 10),
    details        TEXT NOT NULL CHECK (json_valid(details)),
    note           TEXT NOT NULL,
    passed_on_from INTEGER REFERENCES support
) STRICT;
CREATE INDEX support_household ON support (household, date);
CREATE INDEX support_passed_on_from ON support (passed_on_from) WHERE passed_on_from IS NOT NULL;

CREATE TABLE animal (
    id         INTEGER PRIMARY KEY,
    rev        INTEGER NOT NULL DEFAULT 1,
    support    INTEGER REFERENCES support,
    holder     INTEGER NOT NULL REFERENCES household,
    tag        TEXT NOT NULL,
    species    TEXT NOT NULL,
    breed      TEXT NOT NULL,
    sex        TEXT CHECK (sex IN ('male', 'female')),
    born       TEXT CHECK (length(born) IN (4, 7, 10)),
    weight_kg  INTEGER CHECK (weight_kg >= 0),
    dam        INTEGER REFERENCES animal,
    generation INTEGER NOT NULL CHECK (generation >= 0)
) STRICT;
CREATE INDEX animal_support ON animal (support) WHERE support IS NOT NULL;
CREATE INDEX animal_holder ON animal (holder);
CREATE INDEX animal_dam ON animal (dam) WHERE dam IS NOT NULL;

CREATE TABLE herd_event (
    id             INTEGER PRIMARY KEY,
    rev            INTEGER NOT NULL DEFAULT 1,
    animal         INTEGER NOT NULL REFERENCES animal,
    on_date        TEXT NOT NULL CHECK (length(on_date) = 10),
    kind           TEXT NOT NULL CHECK (kind IN ('handed_over', 'born', 'vaccinated', 'mated', 'pregnant', 'calved',
                       'passed_on', 'died', 'barren', 'sold', 'stolen')),
    minutes_number TEXT NOT NULL,
    note           TEXT NOT NULL
) STRICT;
CREATE INDEX herd_event_animal ON herd_event (animal, on_date);

CREATE TABLE pass_on (
    id         INTEGER PRIMARY KEY,
    rev        INTEGER NOT NULL DEFAULT 1,
    support    INTEGER NOT NULL REFERENCES support,
    debtor     INTEGER NOT NULL REFERENCES household,
    due        TEXT NOT NULL CHECK (length(due) = 10),
    state      TEXT NOT NULL CHECK (state IN ('due', 'settled', 'voided')),
    receiver   INTEGER REFERENCES household,
    settled_by INTEGER REFERENCES support,
    note       TEXT NOT NULL
) STRICT;
CREATE INDEX pass_on_support ON pass_on (support);
CREATE INDEX pass_on_debtor ON pass_on (debtor);
CREATE INDEX pass_on_receiver ON pass_on (receiver) WHERE receiver IS NOT NULL;
CREATE INDEX pass_on_settled_by ON pass_on (settled_by) WHERE settled_by IS NOT NULL;

CREATE TABLE visit (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    household INTEGER NOT NULL REFERENCES household,
    date      TEXT NOT NULL CHECK (length(date) = 10),
    visitor   TEXT NOT NULL,
    seen      TEXT NOT NULL,
    next_step TEXT NOT NULL,
    next_due  TEXT CHECK (length(next_due) = 10)
) STRICT;
CREATE INDEX visit_household ON visit (household, date);

-- How the columns of a list were read, by the signature of its headers: a habit of the office, not a fact.
CREATE TABLE import_mapping (
    signature TEXT PRIMARY KEY,
    mapping   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The journal. An operation is open while its hash is NULL; triggers write each changed row to the open one.
CREATE TABLE operation (
    id        INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    author    TEXT NOT NULL,
    kind      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    -- What this one took back (undo) or did again (redo: the undo).
    reverses  INTEGER REFERENCES operation,
    undone_by INTEGER REFERENCES operation,
    hash      BLOB
) STRICT;
CREATE INDEX operation_open ON operation (id) WHERE hash IS NULL;
CREATE INDEX operation_author ON operation (author, kind);
CREATE INDEX operation_reverses ON operation (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX operation_undone_by ON operation (undone_by) WHERE undone_by IS NOT NULL;

CREATE TABLE change (
    seq       INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation,
    table_name TEXT NOT NULL,
    row_id    INTEGER NOT NULL,
    before    TEXT,
    after     TEXT
) STRICT;
CREATE INDEX change_operation ON change (operation);
CREATE INDEX change_row ON change (row_id);

-- Which households an operation is about.
CREATE TABLE touched (
    household INTEGER NOT NULL,
    operation INTEGER NOT NULL REFERENCES operation,
    PRIMARY KEY (household, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_operation ON touched (operation);

CREATE TRIGGER change_is_final BEFORE UPDATE ON change
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;
CREATE TRIGGER change_stays BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;
CREATE TRIGGER operation_is_final BEFORE UPDATE OF id, at, author, kind, subject, reverses, hash ON operation
WHEN OLD.hash IS NOT NULL
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;
CREATE TRIGGER operation_stays BEFORE DELETE ON operation WHEN OLD.hash IS NOT NULL
BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;

-- Derived from the facts above by the transaction that changes them; never journaled, rebuilt at will.
-- `slot` is dense, so that a set of households is a bit mask.
CREATE TABLE household_index (
    slot                INTEGER PRIMARY KEY,
    household           INTEGER NOT NULL UNIQUE,
    code                TEXT NOT NULL,
    code_key            TEXT NOT NULL,
    hamlet              INTEGER NOT NULL,
    hamlet_name         TEXT NOT NULL,
    hamlet_key          TEXT NOT NULL,
    head                TEXT NOT NULL,
    head_key            TEXT NOT NULL,
    members             INTEGER NOT NULL,
    class               TEXT NOT NULL,
    newly_escaped_until TEXT,
    deprived            INTEGER NOT NULL,
    answered            INTEGER NOT NULL,
    deprivations        INTEGER NOT NULL,
    flags               INTEGER NOT NULL,
    ethnicity           TEXT NOT NULL,
    -- Models given, newest first, each once; and all that are not cancelled: ' a b '.
    supports            TEXT NOT NULL,
    had                 TEXT NOT NULL,
    ended               INTEGER NOT NULL,
    -- What the household is found by: folded words, and numbers found by their last digits.
    words               TEXT NOT NULL,
    numbers             TEXT NOT NULL
) STRICT;
CREATE INDEX list_by_hamlet ON household_index
    (hamlet_key, head_key, code_key, household, ended, members, class, newly_escaped_until, deprivations);
CREATE INDEX list_by_head ON household_index
    (head_key, hamlet_key, code_key, household, ended, class, newly_escaped_until, members);
CREATE INDEX list_by_code ON household_index (code_key, household, ended, class, newly_escaped_until, members);
CREATE INDEX list_situation ON household_index (ended, class, newly_escaped_until, members);
CREATE INDEX household_index_hamlet ON household_index (hamlet);

CREATE VIRTUAL TABLE household_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3',
    -- Whatever folding leaves is part of a word.
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* Co'"
);

CREATE TABLE household_digits (
    reversed TEXT NOT NULL,
    slot     INTEGER NOT NULL,
    PRIMARY KEY (reversed, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_digits_slot ON household_digits (slot);
