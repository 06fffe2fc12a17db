SELECT * FROM not_the_same ORDER BY id
