-- A household that has, by a recognition which the reversal of an operation put back, two of them in one round.
SELECT h.code
FROM change AS c
JOIN recognition AS n ON n.id = c.row_id
JOIN household AS h ON h.id = n.household
LEFT JOIN decision AS d ON d.id = n.decision
LEFT JOIN survey AS s ON s.id = n.survey
JOIN review_round AS r ON r.round = coalesce(d.round, s.round)
WHERE c.operation = :operation
    AND c.table_name = 'recognition'
    AND EXISTS (
        SELECT 1 FROM recognition AS o
        LEFT JOIN decision AS od ON od.id = o.decision
        LEFT JOIN survey AS os ON os.id = o.survey
        WHERE o.household = n.household AND o.id <> n.id
            AND (od.round = r.round OR (os.round = r.round AND o.id > r.id))
    )
LIMIT 1
