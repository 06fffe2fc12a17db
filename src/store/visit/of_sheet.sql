-- The visits that were entered from a sheet.
SELECT visit.*
FROM visit_sheet_line AS l
JOIN visit ON visit.id = l.visit
WHERE l.sheet = :sheet
