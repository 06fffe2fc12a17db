-- A row that a proposal would write over was changed since, or a household that it is about has left the register.
SELECT author, at FROM (
    SELECT operation.author, operation.at, change.seq
    FROM proposed_row JOIN change
        ON change.row_id = proposed_row.row_id AND change.table_name = proposed_row.table_name
    JOIN operation ON operation.id = change.operation
    WHERE proposal = :proposal AND proposed_row.before IS NOT NULL AND change.operation > :proposal
    UNION ALL
    SELECT operation.author, operation.at, change.seq
    FROM proposed_for JOIN change ON change.row_id = proposed_for.household AND change.table_name = 'household'
    JOIN operation ON operation.id = change.operation
    WHERE proposal = :proposal AND change.operation > :proposal AND change.after ->> '$.ended_on' IS NOT NULL
) ORDER BY seq DESC LIMIT 1
