SELECT head, members AS people FROM household_index WHERE household = :household
