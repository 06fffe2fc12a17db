-- Households of a round that are neither recognised in it, nor gone, nor ruled out by form A (and not surveyed after
-- all): what the stages of the domain call concluded, which a test proves.
SELECT count(*)
FROM round_task AS t
JOIN household AS h ON h.id = t.household
WHERE t.round = :round
    AND h.ended_on IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM recognition AS n
        LEFT JOIN survey AS s ON s.id = n.survey
        LEFT JOIN decision AS d ON d.id = n.decision
        WHERE n.household = t.household
            AND (d.round = t.round OR (s.round = t.round AND n.id > (SELECT id FROM review_round WHERE round = t.round)))
    )
    AND (
        coalesce(t.screening ->> '$.form_b_needed', 1) = 1
        OR EXISTS (SELECT 1 FROM survey AS s WHERE s.household = t.household AND +s.round = t.round)
    )
