SELECT * FROM review_round WHERE round = :round
