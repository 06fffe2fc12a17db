-- Who lives in the households now, head first.
SELECT s.household AS home, m.id AS member, m.name
FROM membership AS s
JOIN member AS m ON m.id = s.member
WHERE s.household IN (SELECT value FROM json_each(:households)) AND s.left_on IS NULL
ORDER BY s.household, s.relation <> 'head', s.id
