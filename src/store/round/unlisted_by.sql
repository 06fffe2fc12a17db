-- Whether the reversal of an operation took a household off the list of an opened round that has a survey in it.
SELECT EXISTS (
    SELECT 1
    FROM change AS c
    JOIN survey AS s ON s.household = c.after ->> '$.household' AND +s.round = c.after ->> '$.round'
    JOIN review_round AS r ON r.round = s.round
    WHERE c.operation = :operation
        AND c.table_name = 'round_task'
        AND NOT EXISTS (SELECT 1 FROM round_task AS t WHERE t.id = c.row_id)
)
