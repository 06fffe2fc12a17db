-- Each benefit under every household in which its person lived.
SELECT s.household, b.from_date, b.until, s.from_date AS joined_on, s.left_on, m.died
FROM benefit AS b
JOIN member AS m ON m.id = b.member
JOIN membership AS s ON s.member = b.member AND s.leave_reason IS NOT 'mistake'
