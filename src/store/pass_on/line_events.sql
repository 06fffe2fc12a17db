-- Of animals that can stand on a line: one came with a support, or was born of another.
SELECT * FROM herd_event
WHERE kind IN ('handed_over', 'born', 'passed_on', 'died', 'sold', 'stolen', 'replaced', 'recovered')
  AND EXISTS (
      SELECT 1 FROM animal
      WHERE animal.id = herd_event.animal AND (animal.support IS NOT NULL OR animal.dam IS NOT NULL)
  )
ORDER BY animal, on_date, id
