SELECT * FROM recognition WHERE decision = :decision ORDER BY id
