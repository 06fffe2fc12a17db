SELECT household FROM support WHERE hand_over = :hand_over AND state <> 'cancelled'
