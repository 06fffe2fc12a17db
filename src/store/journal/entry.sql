SELECT id, at, author, kind, subject, reverses FROM operation WHERE id = :operation
