SELECT EXISTS (SELECT 1 FROM survey WHERE household = :household AND +round = :round)
