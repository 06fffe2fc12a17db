SELECT number FROM taken_out WHERE id = (SELECT taken_out FROM carried)
