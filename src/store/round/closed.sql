SELECT closed FROM review_round WHERE round = :round
