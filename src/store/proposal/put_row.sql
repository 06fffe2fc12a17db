INSERT INTO proposed_row (proposal, place, table_name, row_id, before, after)
VALUES (:proposal, :place, :table, :row, :before, :after)
