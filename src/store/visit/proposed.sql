-- Households in the order of the way: hamlet by hamlet, as the last sheet that had them, else by code.
SELECT i.household,
    (
        SELECT l.number FROM visit_sheet_line AS l JOIN visit_sheet AS s ON s.id = l.sheet
        WHERE l.household = i.household ORDER BY s.made_on DESC, s.id DESC LIMIT 1
    ) AS number
FROM household_index AS i
WHERE i.household IN (SELECT value FROM json_each(:households))
ORDER BY i.hamlet_key, number IS NULL, number, i.code_key, i.household
