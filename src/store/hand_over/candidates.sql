-- In the order of the official lists, whatever the order in which households were chosen.
SELECT class, newly_escaped_until, household, code, head, hamlet_name, members, ended
FROM household_index
WHERE household IN (SELECT value FROM json_each(:households))
ORDER BY hamlet_key, head_key, code_key, household
