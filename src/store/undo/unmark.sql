UPDATE operation SET undone_by = NULL WHERE id = :operation
