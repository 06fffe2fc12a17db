-- Every erasure with who did it, and the household in which the person lives or lived last. There are few of
-- them, and they are looked at first.
SELECT erasure.member, erasure.on_date, erasure.law, erasure.reason, operation.author, coalesce((
    SELECT household.code FROM membership JOIN household ON household.id = membership.household
    WHERE membership.member = erasure.member
    ORDER BY membership.left_on IS NOT NULL, membership.id DESC LIMIT 1
), '') AS code
FROM erasure
CROSS JOIN change ON change.row_id = erasure.id AND change.table_name = 'erasure' AND change.before IS NULL
JOIN operation ON operation.id = change.operation
ORDER BY operation.id, erasure.id
