SELECT * FROM support WHERE household = :household ORDER BY date, id
