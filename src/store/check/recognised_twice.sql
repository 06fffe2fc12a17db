-- Households that an opened round recognised more than once.
SELECT household.code AS place, belongs.round AS detail, household.code AS households
FROM (
    -- What the register held before the round was opened is none of its recognitions.
    SELECT n.id, n.decision, n.household, coalesce(d.round, s.round) AS round
    FROM recognition AS n
    LEFT JOIN decision AS d ON d.id = n.decision
    LEFT JOIN survey AS s ON s.id = n.survey
    WHERE n.decision IS NOT NULL OR n.survey IS NOT NULL
) AS belongs
JOIN review_round AS r ON r.round = belongs.round AND (belongs.decision IS NOT NULL OR belongs.id > r.id)
JOIN household ON household.id = belongs.household
GROUP BY belongs.household, belongs.round
HAVING count(*) > 1
