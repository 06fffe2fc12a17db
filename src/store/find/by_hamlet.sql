SELECT class, newly_escaped_until, slot, household, deprivations, members
FROM household_index INDEXED BY list_by_hamlet
WHERE ended = 0
ORDER BY hamlet_key, head_key, code_key
