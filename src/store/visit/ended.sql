-- The households that have left the register, and when.
SELECT household.id, household.ended_on
FROM household_index
JOIN household ON household.id = household_index.household
WHERE household_index.ended = 1
