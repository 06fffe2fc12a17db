SELECT at, author, household, how, what
FROM access
WHERE (:by IS NULL OR author = :by) AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
ORDER BY id DESC LIMIT :limit
