SELECT * FROM animal
WHERE support = :support
  AND NOT EXISTS (SELECT 1 FROM herd_event WHERE herd_event.animal = animal.id AND kind = 'handed_over')
ORDER BY id
