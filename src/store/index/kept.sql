SELECT * FROM household_index WHERE household = :household
