SELECT household.id, household.code, household.hamlet, household.ended_on, household.end_reason,
    household_index.flags, household_index.ethnicity,
    household_index.slot, household_index.code_key, household_index.head_key
FROM household
JOIN household_index ON household_index.household = household.id
ORDER BY household.id
