-- What a person has only once: see `Tie`.
SELECT 'sex' AS tie, sex AS value FROM member WHERE id = :id AND sex IS NOT NULL
UNION ALL
SELECT 'birth_year', substr(born, 1, 4) FROM member WHERE id = :id AND born IS NOT NULL
UNION ALL
SELECT 'number', length(citizen_number) || ' ' || citizen_number FROM member WHERE id = :id AND citizen_number <> ''
UNION ALL
SELECT 'activity', activity.name
FROM attendance JOIN activity ON activity.id = attendance.activity
WHERE attendance.member = :id
UNION ALL
SELECT 'benefit', ground FROM benefit WHERE member = :id AND until IS NULL
UNION ALL
SELECT 'head_of', household.code
FROM membership JOIN household ON household.id = membership.household
WHERE membership.member = :id AND membership.relation = 'head' AND membership.left_on IS NULL
