INSERT INTO redaction (operation, by_operation, digest)
VALUES (:operation, (SELECT id FROM operation WHERE hash IS NULL), :digest)
