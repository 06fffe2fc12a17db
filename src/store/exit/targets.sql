SELECT * FROM exit_target ORDER BY year
