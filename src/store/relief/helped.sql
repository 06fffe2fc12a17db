-- Supports that answer an emergency, in the order of households, with what lists show of each household.
SELECT household_index.class, household_index.newly_escaped_until, support.*,
    household_index.code, household_index.head, household_index.hamlet, household_index.hamlet_name,
    household_index.members
FROM support CROSS JOIN household_index ON household_index.household = support.household
WHERE support.relief_event = :event
ORDER BY household_index.code_key, support.date, support.id
