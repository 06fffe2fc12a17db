-- Households with a survey in an open round that are not on its list.
SELECT DISTINCT survey.round, survey.household
FROM review_round
JOIN survey ON survey.round = review_round.round
WHERE review_round.closed IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM round_task
        WHERE round_task.round = survey.round AND round_task.household = survey.household
    )
ORDER BY survey.round, survey.household
