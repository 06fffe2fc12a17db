-- Places on the way of a sheet that two households take.
SELECT visit_sheet.name AS place, CAST(visit_sheet_line.number AS TEXT) AS detail
FROM visit_sheet_line
JOIN visit_sheet ON visit_sheet.id = visit_sheet_line.sheet
GROUP BY visit_sheet_line.sheet, visit_sheet_line.number
HAVING count(*) > 1
