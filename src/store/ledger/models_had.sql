SELECT household, supports FROM household_index WHERE household IN (SELECT value FROM json_each(:households))
