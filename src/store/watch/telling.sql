-- Those of the households where somebody has left or is known not to go to school.
SELECT s.household
FROM json_each(:households) AS asked
CROSS JOIN membership AS s ON s.household = asked.value AND s.left_on IS NOT NULL
UNION
SELECT s.household
FROM member AS m
CROSS JOIN membership AS s ON s.member = m.id
WHERE m.in_school = 0 AND s.household IN (SELECT value FROM json_each(:households))
