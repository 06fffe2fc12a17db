SELECT * FROM decision WHERE round = :round ORDER BY decided, id
