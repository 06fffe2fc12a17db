-- Version 6. Many hands: who works with the register, what needs a second person, and what waits for one.

CREATE TABLE colleague (
    id      INTEGER PRIMARY KEY,
    rev     INTEGER NOT NULL DEFAULT 1,
    login   TEXT NOT NULL UNIQUE CHECK (login <> ''),
    name    TEXT NOT NULL,
    role    TEXT NOT NULL CHECK (role IN ('viewer', 'officer', 'approver', 'keeper')),
    hamlets TEXT NOT NULL CHECK (json_valid(hamlets)),
    left_on TEXT CHECK (length(left_on) = 10),
    note    TEXT NOT NULL
) STRICT;

CREATE TABLE office_rules (
    id                     INTEGER PRIMARY KEY CHECK (id = 1),
    rev                    INTEGER NOT NULL DEFAULT 1,
    second_for_recognition INTEGER NOT NULL CHECK (second_for_recognition IN (0, 1)),
    second_for_money       INTEGER NOT NULL CHECK (second_for_money IN (0, 1))
) STRICT;

CREATE TABLE proposal (
    id          INTEGER PRIMARY KEY,
    rev         INTEGER NOT NULL DEFAULT 1,
    number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
    at          TEXT NOT NULL,
    author      TEXT NOT NULL CHECK (author <> ''),
    kind        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    rows        TEXT NOT NULL CHECK (json_valid(rows)),
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
    answered_by TEXT,
    answered_at TEXT,
    reason      TEXT NOT NULL,
    CHECK ((state = 'waiting') = (answered_by IS NULL)),
    CHECK ((answered_by IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX proposal_waiting ON proposal (at) WHERE state = 'waiting';

-- What people call a sheet of visits: counted from 1, the next one behind the highest there is.
ALTER TABLE visit_sheet ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
UPDATE visit_sheet SET number = (SELECT count(*) FROM visit_sheet AS older WHERE older.id <= visit_sheet.id);
CREATE UNIQUE INDEX visit_sheet_number ON visit_sheet (number);

-- What the watch after the exit asks of every household, without the rows themselves: its surveys, who has left it, and
-- who is known not to go to school.
DROP INDEX survey_household;
CREATE INDEX survey_household ON survey (household, date, id, standard, deprived, area, b1, income);
CREATE INDEX membership_left ON membership (household) WHERE left_on IS NOT NULL;
CREATE INDEX member_out_of_school ON member (in_school) WHERE in_school = 0;
