-- Version 4. Support of every kind: programmes with their budgets, rounds of hand-over, emergencies, groups, activities,
-- monthly assistance, repayments, waiting lists; and what herds and obligations tell beyond their beginnings.

CREATE TABLE programme (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    code      TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name      TEXT NOT NULL CHECK (name <> ''),
    kind      TEXT NOT NULL CHECK (kind IN ('programme', 'project', 'sub_project')),
    parent    INTEGER REFERENCES programme CHECK (parent <> id),
    from_date TEXT CHECK (length(from_date) = 10),
    until     TEXT CHECK (length(until) = 10 AND until >= from_date),
    note      TEXT NOT NULL,
    CHECK ((kind = 'programme') = (parent IS NULL))
) STRICT;
CREATE INDEX programme_parent ON programme (parent) WHERE parent IS NOT NULL;

CREATE TABLE budget (
    id              INTEGER PRIMARY KEY,
    rev             INTEGER NOT NULL DEFAULT 1,
    year            INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    programme       INTEGER REFERENCES programme,
    fund            TEXT NOT NULL CHECK (fund <> ''),
    given           INTEGER NOT NULL CHECK (given >= 0),
    decision_number TEXT NOT NULL,
    note            TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX budget_line ON budget (year, coalesce(programme, 0), fund);
CREATE INDEX budget_programme ON budget (programme) WHERE programme IS NOT NULL;

CREATE TABLE relief_event (
    id       INTEGER PRIMARY KEY,
    rev      INTEGER NOT NULL DEFAULT 1,
    kind     TEXT NOT NULL CHECK (kind IN ('storm', 'tornado', 'fire', 'tree', 'salt', 'illness', 'pupils', 'other')),
    name     TEXT NOT NULL CHECK (name <> ''),
    happened TEXT NOT NULL CHECK (length(happened) = 10),
    hamlet   INTEGER REFERENCES hamlet,
    dead     INTEGER NOT NULL CHECK (dead >= 0),
    injured  INTEGER NOT NULL CHECK (injured >= 0),
    damage   INTEGER CHECK (damage >= 0),
    note     TEXT NOT NULL
) STRICT;
CREATE INDEX relief_event_hamlet ON relief_event (hamlet) WHERE hamlet IS NOT NULL;

CREATE TABLE hand_over (
    id              INTEGER PRIMARY KEY,
    rev             INTEGER NOT NULL DEFAULT 1,
    name            TEXT NOT NULL CHECK (name <> ''),
    model           TEXT NOT NULL CHECK (model <> ''),
    rule            TEXT NOT NULL CHECK (rule IN ('household', 'person')),
    per             INTEGER NOT NULL CHECK (per > 0),
    unit_value      INTEGER NOT NULL CHECK (unit_value >= 0),
    fund            TEXT NOT NULL,
    programme       INTEGER REFERENCES programme,
    relief_event    INTEGER REFERENCES relief_event,
    date            TEXT NOT NULL CHECK (length(date) = 10),
    place           TEXT NOT NULL,
    decision_number TEXT NOT NULL,
    goods           TEXT NOT NULL,
    specification   TEXT NOT NULL,
    mark            TEXT NOT NULL,
    producer        TEXT NOT NULL,
    officer         TEXT NOT NULL,
    note            TEXT NOT NULL
) STRICT;
CREATE INDEX hand_over_programme ON hand_over (programme) WHERE programme IS NOT NULL;
CREATE INDEX hand_over_relief_event ON hand_over (relief_event) WHERE relief_event IS NOT NULL;

CREATE TABLE support_group (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    kind      TEXT NOT NULL CHECK (kind IN ('savings_and_loan', 'mutual_help', 'women', 'kindness', 'production')),
    name      TEXT NOT NULL CHECK (name <> ''),
    hamlet    INTEGER REFERENCES hamlet,
    leader    TEXT NOT NULL,
    founded   TEXT CHECK (length(founded) = 10),
    ended     TEXT CHECK (length(ended) = 10 AND ended >= founded),
    programme INTEGER REFERENCES programme,
    note      TEXT NOT NULL
) STRICT;
CREATE INDEX support_group_hamlet ON support_group (hamlet) WHERE hamlet IS NOT NULL;
CREATE INDEX support_group_programme ON support_group (programme) WHERE programme IS NOT NULL;

-- The group of a member or an entry stands in `support_group`; a household is in a group once at a time.
CREATE TABLE group_member (
    id            INTEGER PRIMARY KEY,
    rev           INTEGER NOT NULL DEFAULT 1,
    support_group INTEGER NOT NULL REFERENCES support_group,
    household     INTEGER REFERENCES household,
    member        INTEGER REFERENCES member,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('leader', 'deputy', 'member')),
    joined_on     TEXT NOT NULL CHECK (length(joined_on) = 10),
    left_on       TEXT CHECK (length(left_on) = 10 AND left_on >= joined_on),
    CHECK ((household IS NULL) = (name <> ''))
) STRICT;
CREATE INDEX group_member_group ON group_member (support_group);
CREATE INDEX group_member_household ON group_member (household) WHERE household IS NOT NULL;
CREATE INDEX group_member_member ON group_member (member) WHERE member IS NOT NULL;
CREATE UNIQUE INDEX group_member_once ON group_member (support_group, household)
WHERE household IS NOT NULL AND left_on IS NULL;

CREATE TABLE group_entry (
    id            INTEGER PRIMARY KEY,
    rev           INTEGER NOT NULL DEFAULT 1,
    support_group INTEGER NOT NULL REFERENCES support_group,
    giver         INTEGER REFERENCES group_member,
    receiver      INTEGER REFERENCES group_member,
    on_date       TEXT NOT NULL CHECK (length(on_date) = 10),
    kind          TEXT NOT NULL CHECK (kind IN ('contribution', 'paid', 'workdays', 'goods')),
    quantity      INTEGER NOT NULL CHECK (quantity >= 0),
    value         INTEGER NOT NULL CHECK (value >= 0),
    note          TEXT NOT NULL,
    CHECK (giver IS NOT NULL OR receiver IS NOT NULL),
    CHECK (giver <> receiver)
) STRICT;
CREATE INDEX group_entry_group ON group_entry (support_group, on_date);
CREATE INDEX group_entry_giver ON group_entry (giver) WHERE giver IS NOT NULL;
CREATE INDEX group_entry_receiver ON group_entry (receiver) WHERE receiver IS NOT NULL;

CREATE TABLE activity (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    kind      TEXT NOT NULL CHECK (kind IN ('radio', 'publication', 'panel', 'loudspeaker', 'digital_team', 'event',
                  'training_class', 'job_counselling', 'work_abroad', 'other')),
    name      TEXT NOT NULL CHECK (name <> ''),
    programme INTEGER REFERENCES programme,
    fund      TEXT NOT NULL,
    from_date TEXT NOT NULL CHECK (length(from_date) = 10),
    until     TEXT CHECK (length(until) = 10 AND until >= from_date),
    hamlet    INTEGER REFERENCES hamlet,
    place     TEXT NOT NULL,
    units     INTEGER NOT NULL CHECK (units >= 0),
    unit      TEXT NOT NULL,
    areas     INTEGER NOT NULL CHECK (areas >= 0),
    audience  INTEGER NOT NULL CHECK (audience >= 0),
    given     INTEGER NOT NULL CHECK (given >= 0),
    spent     INTEGER NOT NULL CHECK (spent >= 0),
    state     TEXT NOT NULL CHECK (state IN ('planned', 'under_way', 'done', 'cancelled')),
    note      TEXT NOT NULL
) STRICT;
CREATE INDEX activity_from_date ON activity (from_date);
CREATE INDEX activity_programme ON activity (programme) WHERE programme IS NOT NULL;
CREATE INDEX activity_hamlet ON activity (hamlet) WHERE hamlet IS NOT NULL;

CREATE TABLE attendance (
    id       INTEGER PRIMARY KEY,
    rev      INTEGER NOT NULL DEFAULT 1,
    activity INTEGER NOT NULL REFERENCES activity,
    member   INTEGER NOT NULL REFERENCES member,
    result   TEXT CHECK (result IN ('completed', 'dropped_out', 'failed')),
    job      TEXT CHECK (job IN ('employed', 'self_employed', 'abroad', 'none')),
    job_from TEXT CHECK (length(job_from) = 10),
    note     TEXT NOT NULL,
    UNIQUE (activity, member)
) STRICT;
CREATE INDEX attendance_member ON attendance (member);

CREATE TABLE benefit (
    id              INTEGER PRIMARY KEY,
    rev             INTEGER NOT NULL DEFAULT 1,
    member          INTEGER NOT NULL REFERENCES member,
    ground          TEXT NOT NULL CHECK (ground <> ''),
    units           INTEGER NOT NULL CHECK (units > 0),
    from_date       TEXT NOT NULL CHECK (length(from_date) = 10),
    until           TEXT CHECK (length(until) = 10 AND until >= from_date),
    settled_to      TEXT CHECK (length(settled_to) = 10 AND settled_to >= from_date),
    stop_reason     TEXT NOT NULL,
    decision_number TEXT NOT NULL,
    receiver        TEXT NOT NULL,
    note            TEXT NOT NULL
) STRICT;
CREATE INDEX benefit_member ON benefit (member);

CREATE TABLE pay_run (
    id      INTEGER PRIMARY KEY,
    rev     INTEGER NOT NULL DEFAULT 1,
    month   TEXT NOT NULL UNIQUE CHECK (month GLOB '????-??-01'),
    paid_on TEXT NOT NULL CHECK (length(paid_on) = 10),
    note    TEXT NOT NULL
) STRICT;

CREATE TABLE payment (
    id      INTEGER PRIMARY KEY,
    rev     INTEGER NOT NULL DEFAULT 1,
    pay_run INTEGER NOT NULL REFERENCES pay_run,
    benefit INTEGER NOT NULL REFERENCES benefit,
    amount  INTEGER NOT NULL,
    arrears INTEGER NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('paid', 'returned')),
    note    TEXT NOT NULL,
    UNIQUE (pay_run, benefit)
) STRICT;
CREATE INDEX payment_benefit ON payment (benefit);

-- What a support is part of, and for whom it is.
ALTER TABLE support ADD COLUMN member INTEGER REFERENCES member;
ALTER TABLE support ADD COLUMN programme INTEGER REFERENCES programme;
ALTER TABLE support ADD COLUMN hand_over INTEGER REFERENCES hand_over;
ALTER TABLE support ADD COLUMN list_number INTEGER CHECK (list_number > 0);
ALTER TABLE support ADD COLUMN relief_event INTEGER REFERENCES relief_event;
ALTER TABLE support ADD COLUMN support_group INTEGER REFERENCES support_group;
ALTER TABLE support ADD COLUMN exception TEXT NOT NULL DEFAULT '';
CREATE INDEX support_member ON support (member) WHERE member IS NOT NULL;
CREATE INDEX support_programme ON support (programme) WHERE programme IS NOT NULL;
CREATE INDEX support_hand_over ON support (hand_over, list_number) WHERE hand_over IS NOT NULL;
CREATE INDEX support_relief_event ON support (relief_event) WHERE relief_event IS NOT NULL;
CREATE INDEX support_support_group ON support (support_group) WHERE support_group IS NOT NULL;
CREATE INDEX support_date ON support (date, programme, fund, state, value);

CREATE TABLE loan_payment (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    support   INTEGER NOT NULL REFERENCES support,
    on_date   TEXT NOT NULL CHECK (length(on_date) = 10),
    principal INTEGER NOT NULL CHECK (principal >= 0),
    interest  INTEGER NOT NULL CHECK (interest >= 0),
    note      TEXT NOT NULL,
    CHECK (principal > 0 OR interest > 0)
) STRICT;
CREATE INDEX loan_payment_support ON loan_payment (support, on_date);

CREATE TABLE loan_extension (
    id      INTEGER PRIMARY KEY,
    rev     INTEGER NOT NULL DEFAULT 1,
    support INTEGER NOT NULL REFERENCES support,
    on_date TEXT NOT NULL CHECK (length(on_date) = 10),
    until   TEXT NOT NULL CHECK (length(until) = 10),
    reason  TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX loan_extension_support ON loan_extension (support, on_date);

CREATE TABLE waiting (
    id        INTEGER PRIMARY KEY,
    rev       INTEGER NOT NULL DEFAULT 1,
    model     TEXT NOT NULL CHECK (model <> ''),
    household INTEGER NOT NULL REFERENCES household,
    asked     TEXT NOT NULL CHECK (length(asked) = 10),
    rank      INTEGER NOT NULL CHECK (rank > 0),
    reason    TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('waiting', 'served', 'withdrawn')),
    support   INTEGER REFERENCES support,
    note      TEXT NOT NULL
) STRICT;
CREATE INDEX waiting_household ON waiting (household);
CREATE INDEX waiting_support ON waiting (support) WHERE support IS NOT NULL;
CREATE UNIQUE INDEX waiting_once ON waiting (model, household) WHERE state = 'waiting';

ALTER TABLE animal ADD COLUMN heads INTEGER NOT NULL DEFAULT 1 CHECK (heads > 0);
ALTER TABLE animal ADD COLUMN value INTEGER CHECK (value >= 0);
ALTER TABLE animal ADD COLUMN photo TEXT NOT NULL DEFAULT '';

ALTER TABLE pass_on ADD COLUMN rule TEXT CHECK (json_valid(rule));
ALTER TABLE pass_on ADD COLUMN extended_to TEXT CHECK (length(extended_to) = 10);
ALTER TABLE pass_on ADD COLUMN extended_on TEXT CHECK (length(extended_on) = 10);
ALTER TABLE pass_on ADD COLUMN voided_by TEXT CHECK (voided_by IN ('death', 'person'));
ALTER TABLE pass_on ADD COLUMN settled_on TEXT CHECK (length(settled_on) = 10);
ALTER TABLE pass_on ADD COLUMN paid INTEGER CHECK (paid >= 0);
ALTER TABLE pass_on ADD COLUMN parts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parts));

-- More kinds of events than before: the table is made anew, every row stays what it was.
CREATE TABLE herd_event_4 (
    id             INTEGER PRIMARY KEY,
    rev            INTEGER NOT NULL DEFAULT 1,
    animal         INTEGER NOT NULL REFERENCES animal,
    on_date        TEXT NOT NULL CHECK (length(on_date) = 10),
    kind           TEXT NOT NULL CHECK (kind IN ('handed_over', 'born', 'vaccinated', 'mated', 'pregnant', 'calved',
                       'passed_on', 'died', 'barren', 'sold', 'stolen', 'extended', 'replaced', 'recovered', 'weighed')),
    heads          INTEGER NOT NULL CHECK (heads > 0),
    detail         TEXT NOT NULL,
    fault          TEXT CHECK (fault IN ('none', 'household')),
    value          INTEGER CHECK (value >= 0),
    weight_kg      INTEGER CHECK (weight_kg >= 0),
    minutes_number TEXT NOT NULL,
    note           TEXT NOT NULL
) STRICT;
INSERT INTO herd_event_4
SELECT id, rev, animal, on_date, kind, 1, '', NULL, NULL, NULL, minutes_number, note FROM herd_event;
DROP TABLE herd_event;
ALTER TABLE herd_event_4 RENAME TO herd_event;
-- The lives of all animals are read from this alone.
CREATE INDEX herd_event_animal ON herd_event (animal, on_date, id, kind, heads, detail);
CREATE INDEX animal_tag ON animal (tag) WHERE tag <> '';
