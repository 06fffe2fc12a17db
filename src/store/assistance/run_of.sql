SELECT * FROM pay_run WHERE month = :month
