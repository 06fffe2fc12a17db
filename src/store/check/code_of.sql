SELECT code FROM household WHERE id = :household
