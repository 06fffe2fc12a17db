-- Animals that died or were stolen, each under whoever had it then: where it is held now, since it came there last; and
-- where the dam that it was born of is held, until it was passed on from there the first time.
SELECT a.holder, e.on_date, a.species, a.tag, e.heads, e.kind, e.id
FROM json_each(:households) AS asked
CROSS JOIN animal AS a ON a.holder = asked.value
CROSS JOIN herd_event AS e ON e.animal = a.id AND e.kind IN ('died', 'stolen')
WHERE NOT EXISTS (
    SELECT 1 FROM herd_event AS p
    WHERE p.animal = a.id AND p.kind = 'passed_on' AND (p.on_date, p.id) > (e.on_date, e.id)
)
UNION ALL
SELECT s.household, e.on_date, a.species, a.tag, e.heads, e.kind, e.id
FROM json_each(:households) AS asked
CROSS JOIN support AS s ON s.household = asked.value
CROSS JOIN animal AS dam ON dam.support = s.id
CROSS JOIN animal AS a ON a.dam = dam.id AND a.holder <> s.household
CROSS JOIN herd_event AS e ON e.animal = a.id AND e.kind IN ('died', 'stolen')
WHERE NOT EXISTS (
    SELECT 1 FROM herd_event AS p
    WHERE p.animal = a.id AND p.kind = 'passed_on' AND (p.on_date, p.id) < (e.on_date, e.id)
)
ORDER BY 1, 2, 7
