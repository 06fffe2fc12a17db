SELECT count(*) FROM {table} WHERE {column} = :id
