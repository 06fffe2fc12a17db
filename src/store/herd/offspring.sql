SELECT * FROM animal WHERE dam = :animal ORDER BY born, id
