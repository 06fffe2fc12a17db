SELECT (SELECT id FROM operation LIMIT 1), (SELECT name FROM commune), (SELECT id FROM hamlet LIMIT 1),
    (SELECT id FROM household LIMIT 1), (SELECT id FROM member LIMIT 1)
