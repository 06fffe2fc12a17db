UPDATE {table} SET rev = rev + 1, {assignments} WHERE id = :id
