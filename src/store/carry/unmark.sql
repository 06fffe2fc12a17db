-- What was done again stands again: the operation that the reversed one had taken back.
UPDATE operation SET undone_by = NULL WHERE id = (SELECT reverses FROM operation WHERE id = :operation)
