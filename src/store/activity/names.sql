SELECT id, name FROM activity ORDER BY from_date DESC, id DESC
