-- Codes and phone numbers of households.
SELECT id, code, phone FROM household WHERE id IN (SELECT value FROM json_each(:households))
