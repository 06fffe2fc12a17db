-- Who wears a tag: the newest first.
SELECT * FROM animal WHERE tag = :tag AND tag <> '' ORDER BY id DESC
