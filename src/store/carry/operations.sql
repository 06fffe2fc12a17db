-- The first operation of a copy is the note that it went out. That its file was put in place is no work.
SELECT id, at, author, kind, subject, reverses, hash
FROM operation WHERE id > 1 AND hash IS NOT NULL AND kind <> 'restore_register' ORDER BY id
