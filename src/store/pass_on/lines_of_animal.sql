SELECT support FROM animal WHERE id = :animal AND support IS NOT NULL
UNION
SELECT dam.support FROM animal AS calf JOIN animal AS dam ON dam.id = calf.dam
WHERE calf.id = :animal AND dam.support IS NOT NULL
