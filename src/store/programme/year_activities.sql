SELECT * FROM activity WHERE from_date >= :from AND from_date < :to ORDER BY from_date, id
