SELECT operation.at, operation.author, operation.kind, operation.subject
FROM change JOIN operation ON operation.id = change.operation
WHERE change.row_id = :row AND change.table_name = :table AND change.before IS NOT NULL AND operation.hash IS NOT NULL
ORDER BY change.seq DESC LIMIT 1
