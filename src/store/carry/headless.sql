-- Those of these households that have no head though they are still in the register.
SELECT household.id
FROM household
WHERE household.id IN (SELECT value FROM json_each(:households)) AND ended_on IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM membership
        WHERE membership.household = household.id AND relation = 'head' AND left_on IS NULL
    )
