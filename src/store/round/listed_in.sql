SELECT EXISTS (SELECT 1 FROM round_task WHERE household = :household AND round = :round)
