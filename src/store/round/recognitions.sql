-- What the round recognised: by its decisions, or on its surveys since it was opened.
SELECT n.* FROM decision AS d JOIN recognition AS n ON n.decision = d.id WHERE d.round = :round
UNION
SELECT n.* FROM survey AS s JOIN recognition AS n ON n.survey = s.id
WHERE s.round = :round AND n.id > coalesce((SELECT id FROM review_round WHERE round = :round), 0)
ORDER BY decided, id
