-- The last change since a proposal of a row that it names, or else of a table that it writes to.
WITH named (id) AS (
    SELECT row_id FROM proposed_row WHERE proposal = :proposal
    UNION
    SELECT field.value FROM proposed_row, json_each(coalesce(after, before)) AS field
    WHERE proposal = :proposal AND field.type = 'integer'
)
SELECT operation.id, at, author, kind, subject, 0 AS undone, NULL AS after
FROM change JOIN operation ON operation.id = change.operation
WHERE change.operation > :proposal AND operation.hash IS NOT NULL AND (
    row_id IN (SELECT id FROM named)
    OR table_name IN (SELECT table_name FROM proposed_row WHERE proposal = :proposal)
)
ORDER BY row_id IN (SELECT id FROM named) DESC, seq DESC LIMIT 1
