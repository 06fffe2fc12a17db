SELECT r.household, r.class, r.decided
FROM json_each(:households) AS asked
CROSS JOIN recognition AS r ON r.household = asked.value
ORDER BY r.household, r.decided, r.id
