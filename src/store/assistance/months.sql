-- Months paid, the newest first, with their sums.
SELECT r.*,
    count(p.id) AS benefits,
    count(DISTINCT b.member) AS people,
    coalesce(sum(p.amount), 0) AS paid_amount,
    coalesce(sum(p.arrears), 0) AS paid_arrears,
    coalesce(sum(p.amount) FILTER (WHERE p.state = 'returned'), 0) AS paid_returned
FROM pay_run AS r
LEFT JOIN payment AS p ON p.pay_run = r.id
LEFT JOIN benefit AS b ON b.id = p.benefit
GROUP BY r.id
ORDER BY r.month DESC
