SELECT id, hash FROM operation ORDER BY id
