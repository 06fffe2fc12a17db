-- The recognition of a household in a round, whatever it rests on; another one than :except.
SELECT n.id
FROM recognition AS n
LEFT JOIN survey AS s ON s.id = n.survey
LEFT JOIN decision AS d ON d.id = n.decision
WHERE n.household = :household AND n.id IS NOT :except AND (s.round = :round OR d.round = :round)
LIMIT 1
