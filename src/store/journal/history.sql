SELECT operation.id, at, author, kind, subject, undone_by IS NOT NULL AS undone
FROM operation
WHERE {asked}
ORDER BY operation.id DESC LIMIT :limit
