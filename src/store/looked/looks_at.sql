-- Looks at the household by its own name, and looks at every household since it is in the register.
SELECT id, at, author, household, how, what
FROM access
WHERE household = :household
    AND (:by IS NULL OR author = :by) AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
UNION ALL
SELECT id, at, author, household, how, what
FROM access
WHERE household IS NULL
    AND at >= (
        SELECT operation.at FROM touched JOIN operation ON operation.id = touched.operation
        WHERE touched.household = :household ORDER BY touched.operation LIMIT 1
    )
    AND (:by IS NULL OR author = :by) AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
ORDER BY id DESC LIMIT :limit
