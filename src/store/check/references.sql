-- Every table but the journal's changes: they name operations alone, and each operation is met along the chain.
SELECT found."table", found.rowid, found.parent
FROM sqlite_schema AS known
JOIN pragma_foreign_key_check(known.name) AS found
WHERE known.type = 'table' AND known.name <> 'change'
