SELECT * FROM payment WHERE benefit = :benefit ORDER BY pay_run
