-- Phone numbers of households that have one.
SELECT id, phone FROM household WHERE id IN (SELECT value FROM json_each(:households)) AND phone <> ''
