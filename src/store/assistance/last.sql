SELECT max(month) AS last FROM pay_run
