-- Which rows go along with the households of the chosen hamlets, and which only as stubs.
INSERT INTO home SELECT id, 1 FROM office.household WHERE hamlet IN (SELECT hamlet FROM chosen);

-- Everybody who lives or lived in them; who lives elsewhere now is another hamlet's affair.
INSERT INTO person
SELECT DISTINCT m.member, NOT EXISTS (
    SELECT 1 FROM office.membership AS o
    WHERE o.member = m.member AND o.left_on IS NULL AND o.household NOT IN (SELECT id FROM home)
)
FROM office.membership AS m
WHERE m.household IN (SELECT id FROM home);

INSERT INTO given SELECT id, 1 FROM office.support WHERE household IN (SELECT id FROM home);
INSERT INTO beast SELECT id, 1 FROM office.animal WHERE holder IN (SELECT id FROM home);

-- Obligations to which a household of the hamlets is a party.
INSERT INTO owed
SELECT id FROM office.pass_on
WHERE debtor IN (SELECT id FROM home) OR receiver IN (SELECT id FROM home)
    OR EXISTS (SELECT 1 FROM json_each(parts) AS part WHERE part.value ->> '$.receiver' IN (SELECT id FROM home));

-- Supports and animals that these name: where an animal came from, and where its offspring went.
INSERT OR IGNORE INTO given
SELECT passed_on_from, 0 FROM office.support
WHERE passed_on_from IS NOT NULL AND id IN (SELECT id FROM given);
INSERT OR IGNORE INTO given
SELECT support, 0 FROM office.pass_on WHERE id IN (SELECT id FROM owed)
UNION SELECT settled_by, 0 FROM office.pass_on WHERE settled_by IS NOT NULL AND id IN (SELECT id FROM owed)
UNION SELECT s.id, 0
FROM office.pass_on AS o, json_each(o.parts) AS part, office.support AS s
WHERE o.id IN (SELECT id FROM owed) AND s.id = part.value ->> '$.support'
UNION SELECT support, 0 FROM office.waiting
WHERE support IS NOT NULL AND household IN (SELECT id FROM home)
UNION SELECT support, 0 FROM office.animal WHERE support IS NOT NULL AND id IN (SELECT id FROM beast);
INSERT OR IGNORE INTO beast
SELECT dam, 0 FROM office.animal WHERE dam IS NOT NULL AND id IN (SELECT id FROM beast)
UNION SELECT id, 0 FROM office.animal WHERE support IN (SELECT id FROM given WHERE whole)
UNION SELECT id, 0 FROM office.animal WHERE dam IN (SELECT id FROM beast WHERE whole);

-- People of other hamlets whom a support or a group names.
INSERT OR IGNORE INTO person
SELECT member, 0 FROM office.support WHERE member IS NOT NULL AND id IN (SELECT id FROM given WHERE whole)
UNION SELECT member, 0 FROM office.group_member
WHERE member IS NOT NULL AND household IN (SELECT id FROM home WHERE whole);

-- Groups of the hamlets, and those in which a household of theirs is.
INSERT INTO circle SELECT id, 1 FROM office.support_group WHERE hamlet IN (SELECT hamlet FROM chosen);
INSERT OR IGNORE INTO circle
SELECT support_group, 0 FROM office.group_member WHERE household IN (SELECT id FROM home WHERE whole)
UNION SELECT support_group, 0 FROM office.support
WHERE support_group IS NOT NULL AND id IN (SELECT id FROM given WHERE whole);
INSERT INTO fellow SELECT id, 1 FROM office.group_member WHERE household IN (SELECT id FROM home WHERE whole);
INSERT OR IGNORE INTO fellow
SELECT id, 1 FROM office.group_member
WHERE household IS NULL AND support_group IN (SELECT id FROM circle WHERE whole);
INSERT INTO booked
SELECT id FROM office.group_entry
WHERE giver IN (SELECT id FROM fellow) OR receiver IN (SELECT id FROM fellow);
INSERT OR IGNORE INTO fellow
SELECT giver, 0 FROM office.group_entry WHERE giver IS NOT NULL AND id IN (SELECT id FROM booked)
UNION SELECT receiver, 0 FROM office.group_entry WHERE receiver IS NOT NULL AND id IN (SELECT id FROM booked);

-- Households that all these name.
INSERT OR IGNORE INTO home
SELECT other, 0 FROM office.household_event
WHERE other IS NOT NULL AND household IN (SELECT id FROM home WHERE whole)
UNION SELECT household, 0 FROM office.membership WHERE member IN (SELECT id FROM person WHERE whole)
UNION SELECT household, 0 FROM office.support WHERE id IN (SELECT id FROM given)
UNION SELECT holder, 0 FROM office.animal WHERE id IN (SELECT id FROM beast)
UNION SELECT debtor, 0 FROM office.pass_on WHERE id IN (SELECT id FROM owed)
UNION SELECT receiver, 0 FROM office.pass_on WHERE receiver IS NOT NULL AND id IN (SELECT id FROM owed)
UNION SELECT h.id, 0
FROM office.pass_on AS o, json_each(o.parts) AS part, office.household AS h
WHERE o.id IN (SELECT id FROM owed) AND h.id = part.value ->> '$.receiver';
