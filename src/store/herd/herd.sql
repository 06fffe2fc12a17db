-- Every animal that was handed over or entered. Those of a support that is only planned are not there yet.
SELECT animal.id, animal.tag, animal.species, animal.breed, animal.sex, animal.born, animal.support, animal.holder,
    animal.generation, animal.heads, animal.dam, support.date
FROM animal
LEFT JOIN support ON support.id = animal.support
WHERE animal.support IS NULL
    OR support.state IN ('handed_over', 'settled')
    OR EXISTS (SELECT 1 FROM herd_event WHERE herd_event.animal = animal.id)
ORDER BY animal.id
