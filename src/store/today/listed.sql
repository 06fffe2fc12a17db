SELECT count(*) FROM round_task WHERE round = :round
