SELECT id, at, author, kind, subject, undone_by IS NOT NULL AS undone
FROM operation
ORDER BY id DESC LIMIT :limit
