SELECT household FROM touched WHERE operation = :operation ORDER BY household
