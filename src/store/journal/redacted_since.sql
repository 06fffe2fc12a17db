-- The operations that took something out of those up to an anchor after it was noted, with how many each.
SELECT operation.at, operation.author, operation.subject, count(*) AS operations
FROM redaction JOIN operation ON operation.id = redaction.by_operation
WHERE redaction.operation <= :anchor AND redaction.by_operation > :anchor
GROUP BY redaction.by_operation
ORDER BY redaction.by_operation
