-- Households, who lives in them, what happened to them. A stub keeps its code and hamlet, which name nobody, and counts
-- as gone: no list shows it.
INSERT INTO main.household SELECT * FROM office.household WHERE id IN (SELECT id FROM home WHERE whole);
INSERT INTO main.household
    (id, rev, code, code_made, hamlet, address, phone, no_labour, merit, social_protection, notes, ended_on, end_reason)
SELECT id, rev, code, code_made, hamlet, '', '', 0, 0, 0, '', coalesce(ended_on, '2000-01-01'),
    coalesce(end_reason, 'moved_out')
FROM office.household WHERE id IN (SELECT id FROM home WHERE NOT whole);
INSERT INTO main.member SELECT * FROM office.member WHERE id IN (SELECT id FROM person WHERE whole);
INSERT INTO main.member (id, rev, name, sex, citizen_number, ethnicity)
SELECT id, rev, '—', sex, '', '' FROM office.member WHERE id IN (SELECT id FROM person WHERE NOT whole);
INSERT INTO main.not_the_same SELECT * FROM office.not_the_same
WHERE (one_member IN (SELECT id FROM person WHERE whole) AND other_member IN (SELECT id FROM person WHERE whole))
    OR (one_household IN (SELECT id FROM home WHERE whole) AND other_household IN (SELECT id FROM home WHERE whole));
INSERT INTO main.erasure SELECT * FROM office.erasure WHERE member IN (SELECT id FROM person WHERE whole);
INSERT INTO main.membership SELECT * FROM office.membership
WHERE household IN (SELECT id FROM home WHERE whole)
    OR member IN (SELECT id FROM person WHERE whole);
INSERT INTO main.household_event SELECT * FROM office.household_event
WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.round_task SELECT * FROM office.round_task WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.complaint SELECT * FROM office.complaint WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.survey SELECT * FROM office.survey WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.recognition SELECT * FROM office.recognition WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.visit SELECT * FROM office.visit WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.visit_sheet SELECT * FROM office.visit_sheet
WHERE id IN (SELECT sheet FROM office.visit_sheet_line WHERE household IN (SELECT id FROM home WHERE whole));
INSERT INTO main.visit_sheet_line SELECT * FROM office.visit_sheet_line
WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.exit_plan SELECT * FROM office.exit_plan WHERE household IN (SELECT id FROM home WHERE whole);
INSERT INTO main.attendance SELECT * FROM office.attendance WHERE member IN (SELECT id FROM person WHERE whole);
INSERT INTO main.benefit SELECT * FROM office.benefit WHERE member IN (SELECT id FROM person WHERE whole);
INSERT INTO main.payment SELECT * FROM office.payment WHERE benefit IN (SELECT id FROM main.benefit);
