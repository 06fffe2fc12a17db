SELECT s.household, s.member, s.date, s.until, s.details ->> '$.from', s.quantity
FROM json_each(:households) AS asked
CROSS JOIN support AS s ON s.household = asked.value
WHERE s.model IN (SELECT value FROM json_each(:models)) AND s.state IN ('handed_over', 'settled')
ORDER BY s.household, s.date, s.id
