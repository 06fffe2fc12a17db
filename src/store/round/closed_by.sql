-- Rounds whose rows an operation changed, and that are closed now.
SELECT DISTINCT r.round
FROM change AS c
JOIN review_round AS r ON r.id = c.row_id
WHERE c.operation = :operation AND c.table_name = 'review_round' AND r.closed IS NOT NULL
