SELECT * FROM herd_event
WHERE kind IN ('handed_over', 'born', 'passed_on', 'died', 'sold', 'stolen', 'replaced', 'recovered')
ORDER BY animal, on_date, id
