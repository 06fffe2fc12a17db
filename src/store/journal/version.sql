SELECT after FROM change
WHERE row_id = :row AND table_name = :table AND json_extract(after, '$.rev') = :rev
ORDER BY seq DESC LIMIT 1
