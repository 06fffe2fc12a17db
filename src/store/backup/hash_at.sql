SELECT hash FROM operation WHERE id = :operation
