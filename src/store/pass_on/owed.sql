SELECT * FROM pass_on ORDER BY id
