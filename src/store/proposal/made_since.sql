-- What was made since a proposal and stands, oldest first.
SELECT operation.id, at, author, kind, subject, 0 AS undone, table_name, row_id, after
FROM change JOIN operation ON operation.id = change.operation
WHERE change.operation > :since AND before IS NULL AND operation.hash IS NOT NULL AND undone_by IS NULL
ORDER BY seq
