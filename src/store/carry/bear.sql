INSERT INTO carried (id, taken_out) VALUES (1, :taken_out)
