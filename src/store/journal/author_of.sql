SELECT author FROM operation WHERE id = :operation
