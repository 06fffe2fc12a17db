SELECT min(month) AS first, max(month) AS last FROM pay_run
