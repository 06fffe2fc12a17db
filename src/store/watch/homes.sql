-- Those of the households that had not left the register by a day.
SELECT i.household, i.code, i.head, i.hamlet_name, h.phone
FROM json_each(:households) AS asked
CROSS JOIN household_index AS i ON i.household = asked.value
CROSS JOIN household AS h ON h.id = i.household
WHERE h.ended_on IS NULL OR h.ended_on > :on
