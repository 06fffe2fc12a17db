-- The same of one household.
SELECT s.*, i.code, i.hamlet_name, coalesce(m.name, i.head) AS borrower,
    coalesce(g.name, s.details ->> '$.group', '') AS group_name
FROM support AS s
JOIN household_index AS i ON i.household = s.household
LEFT JOIN member AS m ON m.id = s.member
LEFT JOIN support_group AS g ON g.id = s.support_group
WHERE s.household = :household
    AND s.model IN (SELECT value FROM json_each(:models)) AND s.state IN ('handed_over', 'settled')
ORDER BY s.date, s.id
