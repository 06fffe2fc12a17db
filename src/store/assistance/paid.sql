SELECT benefit, sum(amount) AS paid FROM payment WHERE state = 'paid' GROUP BY benefit
