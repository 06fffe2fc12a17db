SELECT id, at, author, kind, subject, undone_by IS NOT NULL AS undone
FROM operation
WHERE hash IS NOT NULL
    AND id IN (SELECT operation FROM change WHERE row_id = :household AND table_name = 'household')
ORDER BY id DESC LIMIT :limit
