SELECT * FROM visit WHERE household = :household ORDER BY date, id
