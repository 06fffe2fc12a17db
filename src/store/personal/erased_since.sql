SELECT 1 FROM operation WHERE id > :after AND kind = 'erase_person' AND hash IS NOT NULL LIMIT 1
