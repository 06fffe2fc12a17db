-- Supports that answer an emergency before it happened.
SELECT household.code AS place, relief_event.name AS detail, household.code AS households
FROM support
JOIN relief_event ON relief_event.id = support.relief_event
JOIN household ON household.id = support.household
WHERE support.date < relief_event.happened
