SELECT hash FROM operation WHERE id < :operation ORDER BY id DESC LIMIT 1
