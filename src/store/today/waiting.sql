-- Households of a round that are not concluded, by hamlet: by the rule of `not_concluded.sql`, which a test proves.
SELECT i.hamlet_name AS name, count(*) AS count
FROM round_task AS t
JOIN household AS h ON h.id = t.household
JOIN household_index AS i ON i.household = t.household
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
GROUP BY i.hamlet
ORDER BY i.hamlet_key
