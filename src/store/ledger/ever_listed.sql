-- The households of which something was ever decided.
SELECT household.id, household.code, household.hamlet, household.ended_on, household.end_reason, NULL, NULL
FROM (SELECT DISTINCT household FROM recognition) AS decided
CROSS JOIN household ON household.id = decided.household
ORDER BY decided.household
