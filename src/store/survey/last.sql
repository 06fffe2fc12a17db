SELECT id FROM survey WHERE household = :household ORDER BY date DESC, id DESC LIMIT 1
