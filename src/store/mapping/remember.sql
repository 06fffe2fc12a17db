INSERT INTO import_mapping (signature, mapping) VALUES (:signature, :mapping)
ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping
