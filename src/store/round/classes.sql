-- Every class that the households of the list were ever recognised in.
SELECT t.household, n.id, n.class, n.decided
FROM round_task AS t
JOIN recognition AS n ON n.household = t.household
WHERE t.round = :round
ORDER BY t.household, n.decided, n.id
