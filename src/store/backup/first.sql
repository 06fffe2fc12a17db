SELECT hash FROM operation ORDER BY id LIMIT 1
