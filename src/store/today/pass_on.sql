-- Obligations that are due soon or were, of supports that were handed over by the day.
SELECT count(*) AS count, coalesce(sum(o.due < :on), 0) AS overdue, min(o.due) AS first
FROM pass_on AS o
JOIN support AS s ON s.id = o.support
WHERE o.state = 'due' AND o.due <= :last AND s.date <= :on
