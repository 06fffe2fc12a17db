SELECT name, type, "notnull" AS not_null, pk
FROM pragma_table_info(:table)
ORDER BY cid
