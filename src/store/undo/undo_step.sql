-- Operation 1 is the founding of the register.
SELECT id AS reversed, id AS operation, kind, subject
FROM operation
WHERE author = :author AND kind NOT IN ('undo', 'redo') AND undone_by IS NULL AND id > 1
ORDER BY id DESC LIMIT 1
