-- What the round recognised: by its decisions, or on its surveys.
SELECT n.* FROM decision AS d JOIN recognition AS n ON n.decision = d.id WHERE d.round = :round
UNION
SELECT n.* FROM survey AS s JOIN recognition AS n ON n.survey = s.id WHERE s.round = :round
ORDER BY decided, id
