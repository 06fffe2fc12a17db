SELECT class, newly_escaped_until, slot, household, 0 AS deprivations, members
FROM household_index INDEXED BY list_by_head
WHERE ended = 0
ORDER BY head_key, hamlet_key, code_key
