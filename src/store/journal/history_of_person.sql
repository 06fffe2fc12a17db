-- Rows of the person, and rows that name them: as they stand by their own numbers; those taken out since by what the
-- journal holds of the households where they lived. A whole list only ever brings rows in.
WITH row_of AS ({rows}),
named (operation) AS (
    SELECT change.operation FROM row_of JOIN change
        ON change.row_id = row_of.row_id AND change.table_name = row_of.table_name
    UNION
    SELECT change.operation
    FROM membership JOIN touched ON touched.household = membership.household
        JOIN operation ON operation.id = touched.operation AND operation.kind NOT IN ('import', 'demo')
        JOIN change ON change.operation = touched.operation
    WHERE membership.member = :person AND json_extract(change.before, '$.member') = :person
)
SELECT operation.id, at, author, kind, subject, undone_by IS NOT NULL AS undone
FROM named CROSS JOIN operation ON operation.id = named.operation
WHERE {asked}
    AND (:household IS NULL
        OR EXISTS (SELECT 1 FROM touched WHERE household = :household AND touched.operation = operation.id))
ORDER BY operation.id DESC LIMIT :limit
