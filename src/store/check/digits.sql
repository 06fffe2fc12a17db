SELECT slot, reversed FROM household_digits ORDER BY slot, reversed
