SELECT holder FROM animal WHERE id = :id
