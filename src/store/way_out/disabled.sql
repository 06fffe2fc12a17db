-- Of every disabled person whether they work, under the household in which they live.
SELECT s.household, m.working
FROM member AS m
JOIN membership AS s ON s.member = m.id AND s.left_on IS NULL
WHERE m.disabled = 1
