SELECT s.household, s.date, s.standard, s.area, s.b1, s.income
FROM json_each(:households) AS asked
CROSS JOIN survey AS s ON s.household = asked.value
ORDER BY s.household, s.date, s.id
