SELECT at, author, hash FROM operation ORDER BY id DESC LIMIT 1
