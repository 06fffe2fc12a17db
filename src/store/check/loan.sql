-- Loans of which more was paid back than was lent, or before it was lent.
SELECT h.code AS place, s.model AS detail, h.code AS households
FROM loan_payment AS p
JOIN support AS s ON s.id = p.support
JOIN household AS h ON h.id = s.household
GROUP BY p.support
HAVING sum(p.principal) > s.value OR min(p.on_date) < s.date
