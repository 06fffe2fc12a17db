SELECT sum(amount) FROM payment WHERE benefit = :benefit AND state = 'paid'
