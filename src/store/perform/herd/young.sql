SELECT 1 FROM animal WHERE dam = :animal
