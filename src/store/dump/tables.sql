SELECT name
FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
    AND name NOT LIKE 'household\_words%' ESCAPE '\' AND name NOT IN ('household_index', 'household_digits')
ORDER BY name
