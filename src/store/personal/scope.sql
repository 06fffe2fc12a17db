-- Operations that touched a household in which the person lives or lived, those on rows of the person, and those that
-- touched no household at all: proposals, books of groups.
WITH row_of AS ({rows})
SELECT touched.operation
FROM membership JOIN touched ON touched.household = membership.household
WHERE membership.member = :person
UNION
SELECT change.operation
FROM row_of JOIN change ON change.row_id = row_of.row_id AND change.table_name = row_of.table_name
UNION
SELECT id FROM operation
WHERE NOT EXISTS (SELECT 1 FROM touched WHERE touched.operation = operation.id)
