SELECT household, code, head, hamlet_name FROM household_index
WHERE household IN (SELECT value FROM json_each(:households))
ORDER BY hamlet_key, head_key, code_key, household
