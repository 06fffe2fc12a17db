SELECT p.*, b.member FROM payment AS p JOIN benefit AS b ON b.id = p.benefit WHERE p.pay_run = :pay_run ORDER BY p.id
