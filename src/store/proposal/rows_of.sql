SELECT table_name, row_id, before, after FROM proposed_row WHERE proposal = :proposal ORDER BY place
