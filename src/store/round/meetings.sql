SELECT * FROM meeting WHERE round = :round ORDER BY held, id
