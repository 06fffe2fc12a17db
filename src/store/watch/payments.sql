SELECT p.* FROM json_each(:loans) AS asked
CROSS JOIN loan_payment AS p ON p.support = asked.value
ORDER BY p.on_date, p.id
