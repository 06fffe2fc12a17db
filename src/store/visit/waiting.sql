-- Households that wait on a sheet and were not visited otherwise since it was made, each with the newest sheet's number.
SELECT l.household, max(sheet.number)
FROM visit_sheet_line AS l
JOIN visit_sheet AS sheet ON sheet.id = l.sheet
WHERE l.visit IS NULL AND l.missed = ''
    AND NOT EXISTS (SELECT 1 FROM visit WHERE household = l.household AND date >= sheet.made_on)
GROUP BY l.household
