-- The lines of sheets on which two households take one place, in their order.
SELECT sheet, id, number
FROM visit_sheet_line
WHERE sheet IN (SELECT sheet FROM visit_sheet_line GROUP BY sheet, number HAVING count(*) > 1)
ORDER BY sheet, number, id
