-- Cards of the households, and of the people who live there now; not those of people who live nowhere any more.
SELECT c.*, coalesce(s.household, c.household) AS home, coalesce(m.name, c.receiver) AS shown_name
FROM support AS c
LEFT JOIN member AS m ON m.id = c.member
LEFT JOIN membership AS s ON s.member = c.member AND s.left_on IS NULL
WHERE (
        (c.household IN (SELECT value FROM json_each(:households)) AND c.member IS NULL)
        OR c.member IN (
            SELECT r.member FROM membership AS r
            WHERE r.household IN (SELECT value FROM json_each(:households)) AND r.left_on IS NULL
        )
    )
    AND c.model IN (SELECT value FROM json_each(:models))
ORDER BY c.date, c.id
