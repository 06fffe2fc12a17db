-- Every table but the journal's changes, row by row in every index.
SELECT found.integrity_check
FROM sqlite_schema AS known
JOIN pragma_integrity_check(known.name) AS found
WHERE known.type = 'table' AND known.name <> 'change' AND found.integrity_check <> 'ok'
LIMIT 100
