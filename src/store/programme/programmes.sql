SELECT * FROM programme ORDER BY code
