-- Rounds that were opened, and those that surveys name. A round that nothing is known of any more (its surveys were
-- taken back) is none.
SELECT c.code, c.year AS year_of_code, r.*,
    (SELECT count(*) FROM round_task AS t WHERE t.round = c.code) AS tasks,
    (SELECT count(*) FROM survey AS s WHERE s.round = c.code) AS surveys,
    (
        SELECT count(*) FROM (
            SELECT n.household FROM survey AS s JOIN recognition AS n ON n.survey = s.id
            WHERE s.round = c.code AND n.id > coalesce(r.id, 0)
            UNION
            SELECT n.household FROM decision AS d JOIN recognition AS n ON n.decision = d.id WHERE d.round = c.code
        )
    ) AS recognised,
    -- By the rule of the stages: recognised in the round, gone, or ruled out by form A (and not surveyed after all).
    (
        SELECT count(*)
        FROM round_task AS t
        JOIN household AS h ON h.id = t.household
        WHERE t.round = c.code
            AND (
                h.ended_on IS NOT NULL
                OR EXISTS (
                    SELECT 1 FROM recognition AS n JOIN decision AS d ON d.id = n.decision
                    WHERE n.household = t.household AND d.round = t.round
                )
                OR EXISTS (
                    SELECT 1 FROM survey AS s JOIN recognition AS n ON n.survey = s.id
                    WHERE s.household = t.household AND s.round = t.round AND n.household = t.household
                )
                OR (
                    t.screening ->> '$.form_b_needed' = 0
                    AND NOT EXISTS (SELECT 1 FROM survey AS s WHERE s.household = t.household AND +s.round = t.round)
                )
            )
    ) AS concluded
FROM round_code AS c
LEFT JOIN review_round AS r ON r.round = c.code
WHERE r.id IS NOT NULL OR EXISTS (SELECT 1 FROM survey AS s WHERE s.round = c.code)
ORDER BY coalesce(r.year, c.year) DESC, coalesce(r.opened, iif(c.kind = 'yearly', c.code || '-09', c.code)) DESC
