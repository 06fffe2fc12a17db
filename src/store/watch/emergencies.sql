SELECT DISTINCT s.household, e.happened, e.kind, e.name, e.id
FROM json_each(:households) AS asked
CROSS JOIN support AS s ON s.household = asked.value AND s.relief_event IS NOT NULL AND s.state <> 'cancelled'
CROSS JOIN relief_event AS e ON e.id = s.relief_event
ORDER BY s.household, e.happened, e.id
