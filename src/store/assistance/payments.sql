SELECT * FROM payment WHERE pay_run = :pay_run ORDER BY id
