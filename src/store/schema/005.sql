-- Version 5. Graduation that lasts: what a visit found, sheets for the way, plans agreed with a household, targets.

ALTER TABLE visit ADD COLUMN milestone INTEGER CHECK (milestone >= 0);
ALTER TABLE visit ADD COLUMN income TEXT CHECK (income IN ('up', 'same', 'down'));
ALTER TABLE visit ADD COLUMN heads INTEGER CHECK (heads >= 0);
ALTER TABLE visit ADD COLUMN signs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(signs));
ALTER TABLE visit ADD COLUMN answers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers));
-- The last visit of every household, and what visits saw since a day, without the rows themselves.
CREATE INDEX visit_seen ON visit (date, household, signs, income, next_due);

-- The decisions and the visits of every household in their order, without the rows themselves.
DROP INDEX recognition_household;
CREATE INDEX recognition_household ON recognition (household, decided, id, class);
DROP INDEX visit_household;
CREATE INDEX visit_household ON visit (household, date, id, next_due, visitor);
-- What was given since a day.
CREATE INDEX support_given ON support (date, state, model, household, programme);
-- Who left the list of late, and who came back onto it.
CREATE INDEX recognition_class ON recognition (class, decided, household);

CREATE TABLE visit_sheet (
    id      INTEGER PRIMARY KEY,
    rev     INTEGER NOT NULL DEFAULT 1,
    made_on TEXT NOT NULL CHECK (length(made_on) = 10),
    visitor TEXT NOT NULL CHECK (visitor <> ''),
    name    TEXT NOT NULL CHECK (name <> ''),
    note    TEXT NOT NULL
) STRICT;

CREATE TABLE visit_sheet_line (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    sheet     INTEGER NOT NULL REFERENCES visit_sheet,
    number    INTEGER NOT NULL CHECK (number > 0),
    household INTEGER NOT NULL REFERENCES household,
    visit     INTEGER REFERENCES visit,
    missed    TEXT NOT NULL,
    UNIQUE (sheet, household),
    CHECK (visit IS NULL OR missed = '')
) STRICT;
CREATE INDEX visit_sheet_line_household ON visit_sheet_line (household, sheet);
CREATE INDEX visit_sheet_line_visit ON visit_sheet_line (visit) WHERE visit IS NOT NULL;

CREATE TABLE exit_plan (
    id          INTEGER PRIMARY KEY,
    rev         INTEGER NOT NULL DEFAULT 1,
    household   INTEGER NOT NULL REFERENCES household,
    agreed_on   TEXT NOT NULL CHECK (length(agreed_on) = 10),
    target_year INTEGER NOT NULL CHECK (target_year BETWEEN 1990 AND 2200),
    agreed_with TEXT NOT NULL,
    officer     TEXT NOT NULL,
    steps       TEXT NOT NULL CHECK (json_valid(steps)),
    ended_on    TEXT CHECK (length(ended_on) = 10 AND ended_on >= agreed_on),
    note        TEXT NOT NULL
) STRICT;
CREATE INDEX exit_plan_household ON exit_plan (household, agreed_on);
-- A household works on one plan at a time.
CREATE UNIQUE INDEX exit_plan_open ON exit_plan (household) WHERE ended_on IS NULL;

CREATE TABLE exit_target (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    year      INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1990 AND 2200),
    poor      INTEGER NOT NULL CHECK (poor >= 0),
    near_poor INTEGER NOT NULL CHECK (near_poor >= 0),
    note      TEXT NOT NULL
) STRICT;

-- What counts of every household walk through, without the rows themselves.
DROP INDEX survey_household;
CREATE INDEX survey_household ON survey (household, date, id, standard, deprived);
DROP INDEX support_household;
CREATE INDEX support_household ON support (household, date, id, model, state);
-- Cards and loans among all supports, by their last day.
CREATE INDEX support_model ON support (model, until);
CREATE INDEX pass_on_due ON pass_on (due) WHERE state = 'due';
