SELECT id, at, author, kind, subject, undone_by IS NOT NULL AS undone
FROM operation
WHERE id > :after
ORDER BY id DESC LIMIT :limit
