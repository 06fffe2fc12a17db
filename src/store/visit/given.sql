-- What was given of a time.
SELECT household, model, programme, date FROM support
WHERE date BETWEEN :since AND :on AND state IN ('handed_over', 'settled')
ORDER BY date
