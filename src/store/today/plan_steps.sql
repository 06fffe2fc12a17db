-- Households whose plan has steps that should have been done before the day, in the order of the list.
SELECT p.household, count(*) AS steps, min(s.value ->> '$.due') AS first
FROM exit_plan AS p
JOIN household_index AS i ON i.household = p.household
JOIN json_each(p.steps) AS s
WHERE p.ended_on IS NULL AND p.agreed_on <= :on AND i.ended = 0
    AND s.value ->> '$.done_on' IS NULL AND s.value ->> '$.due' < :on
GROUP BY p.household
ORDER BY i.hamlet_key, i.head_key, i.code_key
