-- Everybody who lives or lived there, in the order in which they were entered.
SELECT s.household, m.id, m.name, m.born, m.working, m.in_school, m.insured, s.from_date, s.left_on, s.leave_reason
FROM json_each(:households) AS asked
CROSS JOIN membership AS s ON s.household = asked.value AND s.leave_reason IS NOT 'mistake'
CROSS JOIN member AS m ON m.id = s.member
ORDER BY s.household, s.id
