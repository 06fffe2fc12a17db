-- Everybody who lives or lived there, in the order in which they were entered.
SELECT s.household, m.id, m.name, m.born, m.working, m.in_school, m.insured, s.from_date, s.left_on, s.leave_reason
FROM membership AS s
CROSS JOIN member AS m ON m.id = s.member
WHERE s.household IN (SELECT value FROM json_each(:households)) AND s.leave_reason IS NOT 'mistake'
ORDER BY s.household, s.id
