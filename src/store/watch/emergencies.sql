-- Emergencies in which a household was helped, each with the day of the first help.
SELECT s.household, e.happened, min(s.date), e.kind, e.name
FROM json_each(:households) AS asked
CROSS JOIN support AS s ON s.household = asked.value AND s.relief_event IS NOT NULL
    AND s.state IN ('handed_over', 'settled')
CROSS JOIN relief_event AS e ON e.id = s.relief_event
GROUP BY s.household, e.id
ORDER BY s.household, e.happened, e.id
