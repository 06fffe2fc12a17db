-- The last redaction of an operation, where the operation that did it is an erasure, says whose, and has
-- journaled it.
SELECT redaction.digest
FROM redaction JOIN operation ON operation.id = redaction.by_operation
WHERE redaction.operation = :operation AND redaction.by_operation > redaction.operation
    AND operation.kind = 'erase_person'
    AND EXISTS (
        SELECT 1 FROM change
        WHERE change.operation = redaction.by_operation AND change.table_name = 'erasure' AND change.before IS NULL
    )
    AND EXISTS (
        SELECT 1 FROM change
        WHERE change.operation = redaction.by_operation AND change.table_name = 'redaction'
            AND change.row_id = redaction.operation
            AND json_extract(change.after, '$.digest') = lower(hex(redaction.digest))
    )
ORDER BY redaction.by_operation DESC LIMIT 1
