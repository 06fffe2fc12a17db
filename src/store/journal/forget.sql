DELETE FROM operation WHERE id = :operation
