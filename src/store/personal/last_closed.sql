SELECT coalesce(max(id), 0) FROM operation WHERE hash IS NOT NULL
