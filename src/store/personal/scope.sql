-- Operations that touched a household in which the person lives or lived, those on rows of the person, and those that
-- touched no household at all: proposals, books of groups. Of these the closed ones behind a given one.
WITH row_of AS ({rows}), found AS (
    SELECT touched.operation
    FROM membership JOIN touched ON touched.household = membership.household
    WHERE membership.member = :person
    UNION
    SELECT change.operation
    FROM row_of JOIN change ON change.row_id = row_of.row_id AND change.table_name = row_of.table_name
    UNION
    SELECT id FROM operation
    WHERE id > :after AND NOT EXISTS (SELECT 1 FROM touched WHERE touched.operation = operation.id)
)
SELECT found.operation
FROM found JOIN operation ON operation.id = found.operation
WHERE found.operation > :after AND operation.hash IS NOT NULL
