-- Households with a survey in an opened round that are not on its list.
SELECT DISTINCT h.code AS place, s.round AS detail, h.code AS households
FROM review_round AS r
JOIN survey AS s ON s.round = r.round
JOIN household AS h ON h.id = s.household
WHERE NOT EXISTS (SELECT 1 FROM round_task AS t WHERE t.round = s.round AND t.household = s.household)
