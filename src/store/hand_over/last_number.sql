SELECT coalesce(max(list_number), 0) FROM support WHERE hand_over = :hand_over
