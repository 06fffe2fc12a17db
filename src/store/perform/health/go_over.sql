UPDATE {table} SET {column} = :kept, rev = rev + 1 WHERE {column} = :given_up
