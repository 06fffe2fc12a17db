-- Records of people that were erased behind an operation: when, by whom, the household in which they live or lived last.
-- There are few of them, and they are looked at first.
SELECT erasure.member, erasure.on_date, operation.author, (
    SELECT membership.household FROM membership
    WHERE membership.member = erasure.member
    ORDER BY membership.left_on IS NOT NULL, membership.id DESC LIMIT 1
) AS home
FROM erasure
CROSS JOIN change ON change.table_name = 'erasure' AND change.row_id = erasure.id AND change.before IS NULL
JOIN operation ON operation.id = change.operation
WHERE change.operation > :after
ORDER BY erasure.id
