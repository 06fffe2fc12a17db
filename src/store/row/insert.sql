INSERT INTO {table} (id, {columns}) VALUES (:id, {values})
