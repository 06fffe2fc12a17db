-- Which records of people were made one and still are, by what their operation journaled. An operation that waited for a
-- second person is called after their agreement. There are few of them and many changes: they are looked at first.
WITH joining AS (
    SELECT id, kind FROM operation
    WHERE kind IN ('join_people', 'join_households') AND undone_by IS NULL AND hash IS NOT NULL
    UNION ALL
    SELECT operation.id, json_extract(answered.after, '$.kind')
    FROM operation CROSS JOIN change AS answered
        ON answered.operation = operation.id AND answered.table_name = 'proposal'
    WHERE operation.kind = 'approve' AND operation.undone_by IS NULL AND operation.hash IS NOT NULL
        AND json_extract(answered.after, '$.kind') IN ('join_people', 'join_households')
),
of_member AS (
    SELECT change.row_id, change.operation,
        json_remove(change.before, '$.rev') = json_remove(change.after, '$.rev') AS unchanged,
        row_number() OVER (PARTITION BY change.operation ORDER BY change.seq) - 1 AS place
    FROM joining CROSS JOIN change ON change.operation = joining.id
    WHERE change.table_name = 'member'
),
named AS (
    SELECT operation, row_id AS person FROM of_member
    UNION
    SELECT change.operation, json_extract(coalesce(change.after, change.before), '$.member')
    FROM joining CROSS JOIN change ON change.operation = joining.id
    WHERE change.table_name = 'membership'
)
-- Of each pair the record that stays, then the one that was given up, as it is. Before that was journaled, only what the
-- one that stays learnt was: two of those in a row are no pair.
SELECT kept.row_id AS kept, given_up.row_id AS given_up
FROM of_member AS kept JOIN of_member AS given_up ON given_up.operation = kept.operation AND given_up.place = kept.place + 1
WHERE kept.place % 2 = 0 AND given_up.unchanged
UNION
-- What went over from one to the other.
SELECT json_extract(change.after, '$.member'), json_extract(change.before, '$.member')
FROM joining CROSS JOIN change ON change.operation = joining.id
WHERE change.table_name IN ('attendance', 'benefit', 'support', 'group_member')
    AND json_extract(change.after, '$.member') <> json_extract(change.before, '$.member')
UNION
-- Where two people were joined by themselves, the only two that the operation names.
SELECT min(named.person), max(named.person)
FROM joining JOIN named ON named.operation = joining.id
WHERE joining.kind = 'join_people'
GROUP BY joining.id
HAVING count(*) = 2
