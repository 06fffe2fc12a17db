-- Every group, those that ended last.
SELECT g.*, h.name AS hamlet_name
FROM support_group AS g
LEFT JOIN hamlet AS h ON h.id = g.hamlet
ORDER BY g.ended IS NOT NULL, g.kind, g.name, g.id
