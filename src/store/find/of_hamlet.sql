SELECT slot FROM household_index WHERE hamlet = :hamlet
