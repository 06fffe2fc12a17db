SELECT v.household, v.date, v.next_due, v.income, v.signs
FROM json_each(:households) AS asked
CROSS JOIN visit AS v ON v.household = asked.value
ORDER BY v.household, v.date, v.id
