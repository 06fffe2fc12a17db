SELECT p.* FROM support AS s
JOIN loan_payment AS p ON p.support = s.id
WHERE s.household = :household
ORDER BY p.on_date, p.id
