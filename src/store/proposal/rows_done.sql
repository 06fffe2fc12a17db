SELECT table_name, row_id, before, after FROM change WHERE operation = :operation ORDER BY seq
