-- Sheets with how far they have come, the newest first.
SELECT visit_sheet.*, count(line.id) AS lines, count(line.visit) AS visited,
    coalesce(sum(line.missed <> ''), 0) AS missed_lines
FROM visit_sheet
LEFT JOIN visit_sheet_line AS line ON line.sheet = visit_sheet.id
GROUP BY visit_sheet.id
ORDER BY visit_sheet.made_on DESC, visit_sheet.id DESC
