-- The hamlets that households left; few households ever move.
SELECT household_event.household, household_event.on_date, household_event.left_hamlet, hamlet.name
FROM household_event
JOIN hamlet ON hamlet.id = household_event.left_hamlet
WHERE household_event.left_hamlet IS NOT NULL
