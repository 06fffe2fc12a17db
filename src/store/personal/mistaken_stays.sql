-- Whose stay in a household of the person was struck off by making two households one, and who did not come over: some
-- record of the other household stands for them.
SELECT change.operation, json_extract(change.after, '$.member') AS given_up
FROM membership JOIN touched ON touched.household = membership.household
    JOIN operation ON operation.id = touched.operation
    JOIN change ON change.operation = operation.id
WHERE membership.member = :person AND operation.kind IN ('join_households', 'approve') AND operation.undone_by IS NULL
    AND change.table_name = 'membership' AND change.before IS NOT NULL
    AND json_extract(change.after, '$.leave_reason') = 'mistake'
    AND json_extract(change.before, '$.leave_reason') IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM change AS came
        WHERE came.operation = change.operation AND came.table_name = 'membership' AND came.before IS NULL
            AND json_extract(came.after, '$.member') = json_extract(change.after, '$.member')
    )
