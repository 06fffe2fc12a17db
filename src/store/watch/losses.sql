-- Animals that died or were stolen where they are held now, since they came there last.
SELECT a.holder, e.on_date, a.species, a.tag, e.heads, e.kind
FROM json_each(:households) AS asked
CROSS JOIN animal AS a ON a.holder = asked.value
CROSS JOIN herd_event AS e ON e.animal = a.id AND e.kind IN ('died', 'stolen')
WHERE NOT EXISTS (
    SELECT 1 FROM herd_event AS p
    WHERE p.animal = a.id AND p.kind = 'passed_on' AND (p.on_date, p.id) > (e.on_date, e.id)
)
ORDER BY a.holder, e.on_date, e.id
