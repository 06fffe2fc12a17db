SELECT id FROM household WHERE hamlet = :hamlet
