SELECT code AS place, '' AS detail, code AS households
FROM household
WHERE ended_on IS NULL AND NOT EXISTS (
    SELECT 1 FROM membership
    WHERE membership.household = household.id AND relation = 'head' AND left_on IS NULL
)
ORDER BY code
