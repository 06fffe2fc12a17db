-- What is nobody's: the commune, its hamlets, rounds, programmes, money by line, habits; who works with the register.
INSERT INTO main.commune SELECT * FROM office.commune;
INSERT INTO main.hamlet SELECT * FROM office.hamlet;
INSERT INTO main.round_code SELECT * FROM office.round_code;
INSERT INTO main.review_round SELECT * FROM office.review_round;
INSERT INTO main.decision SELECT * FROM office.decision;
INSERT INTO main.programme SELECT * FROM office.programme;
INSERT INTO main.budget SELECT * FROM office.budget;
INSERT INTO main.pay_run SELECT * FROM office.pay_run;
INSERT INTO main.exit_target SELECT * FROM office.exit_target;
INSERT INTO main.colleague SELECT * FROM office.colleague;
INSERT INTO main.office_rules SELECT * FROM office.office_rules;
INSERT INTO main.import_mapping SELECT * FROM office.import_mapping;
-- What is of the whole commune, or of these hamlets.
INSERT INTO main.round_step SELECT * FROM office.round_step
WHERE hamlet IS NULL OR hamlet IN (SELECT hamlet FROM chosen);
INSERT INTO main.meeting SELECT * FROM office.meeting WHERE hamlet IN (SELECT hamlet FROM chosen);
INSERT INTO main.activity SELECT * FROM office.activity
WHERE hamlet IS NULL OR hamlet IN (SELECT hamlet FROM chosen)
    OR id IN (SELECT activity FROM office.attendance WHERE member IN (SELECT id FROM person WHERE whole));
INSERT INTO main.relief_event SELECT * FROM office.relief_event
WHERE hamlet IS NULL OR hamlet IN (SELECT hamlet FROM chosen)
    OR id IN (SELECT relief_event FROM office.support WHERE id IN (SELECT id FROM given WHERE whole))
    OR id IN (
        SELECT relief_event FROM office.hand_over
        WHERE id IN (SELECT hand_over FROM office.support WHERE id IN (SELECT id FROM given WHERE whole))
    );
INSERT INTO main.hand_over SELECT * FROM office.hand_over
WHERE id IN (SELECT hand_over FROM office.support WHERE id IN (SELECT id FROM given WHERE whole));
