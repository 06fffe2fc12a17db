INSERT INTO access (at, author, household, how, what) VALUES (:at, :author, :household, :how, :what)
