UPDATE operation SET hash = :hash WHERE id = :operation
