SELECT operation.id, at, author, kind, subject, undone_by IS NOT NULL AS undone
FROM touched JOIN operation ON operation.id = touched.operation
WHERE touched.household = :household AND {asked}
ORDER BY touched.operation DESC LIMIT :limit
