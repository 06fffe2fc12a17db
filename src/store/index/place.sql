SELECT slot, words, numbers FROM household_index WHERE household = :household
