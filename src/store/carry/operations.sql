-- The first operation of a copy is the note that it went out.
SELECT id, at, author, kind, subject, reverses, hash
FROM operation WHERE id > 1 AND hash IS NOT NULL ORDER BY id
