SELECT * FROM support WHERE hand_over = :hand_over ORDER BY list_number, id
