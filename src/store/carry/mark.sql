UPDATE operation SET undone_by = (SELECT max(id) FROM operation WHERE reverses = :operation) WHERE id = :operation
