SELECT * FROM survey WHERE round = :round ORDER BY household, date, id
