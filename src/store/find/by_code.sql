SELECT class, newly_escaped_until, slot, household, 0 AS deprivations, members
FROM household_index INDEXED BY list_by_code
WHERE ended = 0
ORDER BY code_key
