SELECT 1 FROM review_round WHERE closed >= :day LIMIT 1
