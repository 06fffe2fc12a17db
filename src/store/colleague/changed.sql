SELECT table_name, before, after FROM change WHERE operation = :operation ORDER BY seq
