SELECT id FROM household UNION SELECT household FROM household_index
