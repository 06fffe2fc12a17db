SELECT * FROM survey WHERE household = :household ORDER BY date, id
