SELECT household.id, household.code, household.hamlet, household.ended_on, household.end_reason,
    household_index.flags, household_index.ethnicity
FROM household
LEFT JOIN household_index ON household_index.household = household.id
ORDER BY household.id
