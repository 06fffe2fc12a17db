-- Operation 1 is the founding of the register; what was erased by law is never taken back, a copy that went out or
-- came back is no matter of the register alone, and a copy put back in its place is undone by putting another back.
SELECT id AS reversed, id AS operation, kind, subject
FROM operation
WHERE author = :author AND undone_by IS NULL AND id > 1
    AND kind NOT IN ('undo', 'redo', 'erase_person', 'take_out', 'bring_back', 'give_up_taken_out', 'restore_register')
ORDER BY id DESC LIMIT 1
