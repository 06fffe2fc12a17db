-- Valid cards that end by the last day and that no later card of the same person, or of the same household as a whole,
-- follows; of people and households that are in the register. Without a last day a card ends with its year; without a
-- first day that a calendar has it begins with the day on which it was given.
WITH card AS (
    SELECT id, household, member, coalesce(until, substr(date, 1, 4) || '-12-31') AS ends,
        iif(date(details ->> '$.from') = details ->> '$.from', details ->> '$.from', date) AS begins
    FROM support
    WHERE model IN (SELECT value FROM json_each(:models)) AND state IN ('handed_over', 'settled')
        AND coalesce(until, substr(date, 1, 4) || '-12-31') >= :on
)
SELECT count(*) AS count, 0 AS overdue, min(c.ends) AS first
FROM card AS c
LEFT JOIN membership AS m ON m.member = c.member AND m.left_on IS NULL
JOIN household_index AS i ON i.household = iif(c.member IS NULL, c.household, m.household)
WHERE i.ended = 0 AND c.ends <= :last AND c.begins <= :on
    AND NOT EXISTS (
        SELECT 1 FROM support AS o
        WHERE o.household = c.household AND o.member IS c.member
            AND o.model IN (SELECT value FROM json_each(:models)) AND o.state IN ('handed_over', 'settled')
            AND coalesce(o.until, substr(o.date, 1, 4) || '-12-31') > c.ends
    )
