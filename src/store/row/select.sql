SELECT * FROM {table} WHERE id = :id
