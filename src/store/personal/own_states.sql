SELECT before, after FROM change WHERE row_id = :person AND table_name = 'member' ORDER BY seq
