-- Which records of people were made one and still are: of each pair an operation journals the record that stays, then
-- the one that was given up. An operation that waited for a second person is called after their agreement.
WITH pair AS (
    SELECT change.row_id, change.operation,
        row_number() OVER (PARTITION BY change.operation ORDER BY change.seq) - 1 AS place
    FROM operation JOIN change ON change.operation = operation.id
    WHERE change.table_name = 'member' AND operation.undone_by IS NULL AND operation.hash IS NOT NULL
        AND (
            operation.kind IN ('join_people', 'join_households')
            OR operation.kind = 'approve' AND EXISTS (
                SELECT 1 FROM change AS answered
                WHERE answered.operation = operation.id AND answered.table_name = 'proposal'
                    AND json_extract(answered.after, '$.kind') IN ('join_people', 'join_households')
            )
        )
)
SELECT kept.row_id AS kept, given_up.row_id AS given_up
FROM pair AS kept JOIN pair AS given_up ON given_up.operation = kept.operation AND given_up.place = kept.place + 1
WHERE kept.place % 2 = 0
