-- Supports in the hands of households that answer something, household by household, the earliest first.
SELECT household, date, model FROM support
WHERE date <= :on AND state IN ('handed_over', 'settled')
    AND +model IN (SELECT value FROM json_each(:models))
ORDER BY household, date
