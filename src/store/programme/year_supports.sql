SELECT * FROM support WHERE date >= :from AND date < :to ORDER BY date, id
