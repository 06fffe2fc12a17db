SELECT taken_back.id AS reversed, original.id AS operation, original.kind, original.subject
FROM operation AS taken_back JOIN operation AS original ON original.id = taken_back.reverses
WHERE taken_back.author = :author AND taken_back.kind = 'undo' AND taken_back.undone_by IS NULL
  AND taken_back.id > (
      SELECT coalesce(max(id), 0) FROM operation WHERE author = :author AND kind NOT IN ('undo', 'redo', 'restore_register')
  )
ORDER BY taken_back.id DESC LIMIT 1
