-- In the order of the official lists, whatever the order in which households were chosen.
SELECT household, code, head, hamlet_name, members
FROM household_index
WHERE household IN (SELECT value FROM json_each(:households))
ORDER BY hamlet_key, head_key, code_key, household
