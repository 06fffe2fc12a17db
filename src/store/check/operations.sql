SELECT id, at, author, kind, subject, reverses, hash FROM operation ORDER BY id
