-- The recognition of a household in a round, whatever it rests on; another one than :except. One on a survey that
-- names the round's code, but which the register held before the round was opened, is of the past.
SELECT n.id
FROM recognition AS n
LEFT JOIN survey AS s ON s.id = n.survey
LEFT JOIN decision AS d ON d.id = n.decision
WHERE n.household = :household AND n.id IS NOT :except AND (
        d.round = :round
        OR (s.round = :round AND n.id > coalesce((SELECT id FROM review_round WHERE round = :round), 0))
    )
LIMIT 1
