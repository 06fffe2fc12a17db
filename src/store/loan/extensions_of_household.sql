SELECT e.* FROM support AS s
JOIN loan_extension AS e ON e.support = s.id
WHERE s.household = :household
ORDER BY e.on_date, e.id
