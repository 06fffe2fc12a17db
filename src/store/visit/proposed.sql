-- Households in the order of the way: hamlet by hamlet, as the last sheet that had each of them. Those of one sheet stay
-- together, the older sheet first, for numbers of two sheets say nothing of each other; else by code.
WITH last AS (
    SELECT line.household, sheet.made_on, sheet.id AS sheet, line.number,
        row_number() OVER (PARTITION BY line.household ORDER BY sheet.made_on DESC, sheet.id DESC) AS newest
    FROM visit_sheet_line AS line
    JOIN visit_sheet AS sheet ON sheet.id = line.sheet
    WHERE line.household IN (SELECT value FROM json_each(:households))
)
SELECT i.household
FROM household_index AS i
LEFT JOIN last ON last.household = i.household AND last.newest = 1
WHERE i.household IN (SELECT value FROM json_each(:households))
ORDER BY i.hamlet_key, last.sheet IS NULL, last.made_on, last.sheet, last.number, i.code_key, i.household
