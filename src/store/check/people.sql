-- In the order in which they came to live there, which is nearly that in which they were entered: each row is found beside
-- the last one.
SELECT membership.household, member.name, member.sex, member.born, member.citizen_number, member.died IS NOT NULL
FROM membership NOT INDEXED
CROSS JOIN member ON member.id = membership.member
WHERE membership.left_on IS NULL
