SELECT json_object('table', table_name, 'row', row_id, 'before', json(before), 'after', json(after))
FROM change WHERE operation = :operation ORDER BY seq
