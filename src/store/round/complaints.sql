SELECT * FROM complaint WHERE round = :round ORDER BY received, id
