SELECT id, name FROM hamlet WHERE id = :id
