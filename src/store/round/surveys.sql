SELECT * FROM survey WHERE round = :round ORDER BY date, id
