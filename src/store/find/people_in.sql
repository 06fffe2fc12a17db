SELECT coalesce(sum(members), 0) FROM household_index
WHERE household IN (SELECT value FROM json_each(:households))
