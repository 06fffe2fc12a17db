INSERT INTO touched (household, operation) VALUES (:household, :operation)
