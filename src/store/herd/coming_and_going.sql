-- Only what heads follow from.
SELECT animal, on_date, kind, heads, '' AS detail FROM herd_event
WHERE kind IN ('handed_over', 'born', 'passed_on', 'died', 'sold', 'stolen', 'replaced', 'recovered')
ORDER BY animal, on_date, id
