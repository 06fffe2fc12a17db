SELECT hamlet FROM household WHERE id = :household
