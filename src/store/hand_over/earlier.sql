SELECT support.*
FROM json_each(:households) AS chosen
JOIN support ON support.household = chosen.value
WHERE support.state <> 'cancelled' AND support.model IN (SELECT value FROM json_each(:models))
ORDER BY support.date, support.id
