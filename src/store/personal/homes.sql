-- Where the person lives or lived, and whether phone number and notes go with them: as the head, or as the last one.
SELECT household, max(
    (left_on IS NULL AND relation = 'head')
    OR NOT EXISTS (
        SELECT 1 FROM membership AS other
        WHERE other.household = membership.household AND other.left_on IS NULL AND other.member <> :person
    )
) AS as_head
FROM membership
WHERE member = :person
GROUP BY household
