SELECT * FROM round_step WHERE round = :round ORDER BY on_date, id
