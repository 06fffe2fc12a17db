SELECT animal.support AS line, animal.* FROM animal WHERE animal.support IS NOT NULL
UNION
SELECT dam.support, calf.*
FROM animal AS calf JOIN animal AS dam ON dam.id = calf.dam
WHERE calf.dam IS NOT NULL AND dam.support IS NOT NULL
ORDER BY line, id
