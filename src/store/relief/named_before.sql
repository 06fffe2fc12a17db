SELECT EXISTS (SELECT 1 FROM support WHERE relief_event = :event AND date < :happened)
