SELECT slot, code, numbers FROM household_index ORDER BY slot
