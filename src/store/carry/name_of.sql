SELECT code, head FROM household_index WHERE household = :household
