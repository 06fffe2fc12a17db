-- Groups, supports, animals, what is owed for them.
INSERT INTO main.support_group SELECT * FROM office.support_group WHERE id IN (SELECT id FROM circle WHERE whole);
INSERT INTO main.support_group (id, rev, kind, name, hamlet, leader, founded, ended, programme, note)
SELECT id, rev, kind, name, hamlet, '', founded, ended, programme, ''
FROM office.support_group WHERE id IN (SELECT id FROM circle WHERE NOT whole);
INSERT INTO main.group_member SELECT * FROM office.group_member WHERE id IN (SELECT id FROM fellow WHERE whole);
INSERT INTO main.group_member (id, rev, support_group, name, role, joined_on, left_on)
SELECT id, rev, support_group, '—', role, joined_on, left_on
FROM office.group_member WHERE id IN (SELECT id FROM fellow WHERE NOT whole);
-- What is noted of a fellow of elsewhere names them.
INSERT INTO main.group_entry (id, rev, support_group, giver, receiver, on_date, kind, quantity, value, note)
SELECT id, rev, support_group, giver, receiver, on_date, kind, quantity, value,
    iif(giver IN (SELECT id FROM fellow WHERE NOT whole) OR receiver IN (SELECT id FROM fellow WHERE NOT whole), '', note)
FROM office.group_entry WHERE id IN (SELECT id FROM booked);

INSERT INTO main.support SELECT * FROM office.support WHERE id IN (SELECT id FROM given WHERE whole);
INSERT INTO main.support
    (id, rev, household, model, quantity, unit, value, fund, date, state, minutes_number, receiver, until, details, note,
     passed_on_from)
SELECT id, rev, household, model, quantity, unit, value, fund, date, state, '', '', until, '{}', '',
    iif(passed_on_from IN (SELECT id FROM given), passed_on_from, NULL)
FROM office.support WHERE id IN (SELECT id FROM given WHERE NOT whole);
INSERT INTO main.loan_payment SELECT * FROM office.loan_payment
WHERE support IN (SELECT id FROM given WHERE whole);
INSERT INTO main.loan_extension SELECT * FROM office.loan_extension
WHERE support IN (SELECT id FROM given WHERE whole);
INSERT INTO main.waiting SELECT * FROM office.waiting WHERE household IN (SELECT id FROM home WHERE whole);

INSERT INTO main.animal SELECT * FROM office.animal WHERE id IN (SELECT id FROM beast WHERE whole);
INSERT INTO main.animal (id, rev, support, holder, tag, species, breed, sex, born, dam, generation, heads, value)
SELECT id, rev, iif(support IN (SELECT id FROM given), support, NULL), holder, '', species, breed, sex, born,
    iif(dam IN (SELECT id FROM beast), dam, NULL), generation, heads, value
FROM office.animal WHERE id IN (SELECT id FROM beast WHERE NOT whole);
INSERT INTO main.herd_event SELECT * FROM office.herd_event WHERE animal IN (SELECT id FROM beast WHERE whole);
-- The life of a stub says how many there are and what went on; nobody is named in it.
INSERT INTO main.herd_event
    (id, rev, animal, on_date, kind, heads, detail, fault, value, weight_kg, minutes_number, note)
SELECT id, rev, animal, on_date, kind, heads, '', fault, value, weight_kg, '', ''
FROM office.herd_event WHERE animal IN (SELECT id FROM beast WHERE NOT whole);
-- So does what is noted of a debt to which a household of elsewhere is a party.
INSERT INTO main.pass_on (
    id, rev, support, debtor, due, state, receiver, settled_by, note, rule, extended_to, extended_on, voided_by,
    settled_on, paid, parts
)
SELECT id, rev, support, debtor, due, state, receiver, settled_by,
    iif(
        debtor IN (SELECT id FROM home WHERE NOT whole) OR receiver IN (SELECT id FROM home WHERE NOT whole)
        OR EXISTS (
            SELECT 1 FROM json_each(parts) AS part
            WHERE part.value ->> '$.receiver' IN (SELECT id FROM home WHERE NOT whole)
        ),
        '', note
    ),
    rule, extended_to, extended_on, voided_by, settled_on, paid, parts
FROM office.pass_on WHERE id IN (SELECT id FROM owed);
