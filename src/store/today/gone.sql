SELECT household FROM household_index WHERE ended = 1
