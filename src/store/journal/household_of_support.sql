SELECT household FROM support WHERE id = :id
