SELECT * FROM activity WHERE from_date BETWEEN :from AND :to ORDER BY from_date DESC, id DESC
