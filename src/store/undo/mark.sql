UPDATE operation SET undone_by = (SELECT id FROM operation WHERE hash IS NULL)
WHERE id = :operation AND undone_by IS NULL
