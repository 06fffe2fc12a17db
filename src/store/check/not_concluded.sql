-- Households without a conclusion in a closed round; one that left and came back was concluded when it was closed. Surveys
-- are asked for by their household (the plus), not by their round, which holds those of everybody.
SELECT h.code AS place, t.round AS detail, h.code AS households
FROM round_task AS t
JOIN review_round AS r ON r.round = t.round
JOIN household AS h ON h.id = t.household
WHERE r.closed IS NOT NULL
    AND h.ended_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM household_event AS e WHERE e.household = h.id AND e.kind IN ('ended', 'merged_into'))
    AND NOT EXISTS (
        SELECT 1 FROM recognition AS n
        LEFT JOIN survey AS s ON s.id = n.survey
        LEFT JOIN decision AS d ON d.id = n.decision
        WHERE n.household = t.household AND (d.round = t.round OR (s.round = t.round AND n.id > r.id))
    )
    AND (
        coalesce(t.screening ->> '$.form_b_needed', 1) = 1
        OR EXISTS (SELECT 1 FROM survey AS s WHERE s.household = t.household AND +s.round = t.round)
    )
