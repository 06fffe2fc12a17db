SELECT e.* FROM json_each(:loans) AS asked
CROSS JOIN loan_extension AS e ON e.support = asked.value
ORDER BY e.on_date, e.id
