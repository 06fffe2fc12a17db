SELECT operation.id, at, author, kind, subject, undone_by IS NOT NULL AS undone, change.after
FROM change JOIN operation ON operation.id = change.operation
WHERE change.row_id = :row AND change.table_name = :table AND operation.hash IS NOT NULL
ORDER BY change.seq DESC LIMIT 1
