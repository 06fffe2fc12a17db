-- Held now, or held once: got by a support of its own, or born of a dam that was.
SELECT * FROM animal WHERE holder = :household
UNION
SELECT animal.* FROM animal JOIN support ON support.id = animal.support WHERE support.household = :household
UNION
SELECT calf.*
FROM animal AS calf
JOIN animal AS dam ON dam.id = calf.dam
JOIN support ON support.id = dam.support
WHERE support.household = :household
ORDER BY 1
