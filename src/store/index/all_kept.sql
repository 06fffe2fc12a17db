SELECT household, * FROM household_index ORDER BY household
