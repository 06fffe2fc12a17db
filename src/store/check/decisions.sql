-- Decisions dated outside their round, and recognitions that bear another number or day than their decision.
SELECT d.number AS place, d.round AS detail, NULL AS households
FROM decision AS d
JOIN review_round AS r ON r.round = d.round
WHERE d.decided < r.opened OR d.decided > coalesce(r.closed, d.decided)
UNION
SELECT d.number, d.round, NULL
FROM decision AS d
JOIN recognition AS n ON n.decision = d.id
WHERE n.decided <> d.decided OR n.decision_number <> d.number
