-- Operation 1 is the founding of the register; what was erased by law is never taken back.
SELECT id AS reversed, id AS operation, kind, subject
FROM operation
WHERE author = :author AND kind NOT IN ('undo', 'redo', 'erase_person') AND undone_by IS NULL AND id > 1
ORDER BY id DESC LIMIT 1
