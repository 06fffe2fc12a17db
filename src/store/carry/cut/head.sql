-- Where the office's journal stands, and by which hash its register is known.
SELECT id AS operation, hash, (SELECT hash FROM office.operation ORDER BY id LIMIT 1) AS origin
FROM office.operation WHERE hash IS NOT NULL ORDER BY id DESC LIMIT 1
