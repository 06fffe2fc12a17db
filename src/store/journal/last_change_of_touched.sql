SELECT operation.id, at, author, kind, subject, undone_by IS NOT NULL AS undone, NULL AS after
FROM touched AS mine
JOIN touched AS later ON later.household = mine.household AND later.operation > mine.operation
JOIN operation ON operation.id = later.operation
WHERE mine.operation = :operation AND operation.hash IS NOT NULL
ORDER BY later.operation DESC LIMIT 1
