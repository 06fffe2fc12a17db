SELECT subject FROM operation WHERE id = :operation
