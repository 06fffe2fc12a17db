SELECT animal.*, household.code
FROM animal
CROSS JOIN household ON household.id = animal.holder
ORDER BY animal.id
