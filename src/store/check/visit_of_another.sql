-- Lines of sheets whose visit is of another household.
SELECT household.code AS place, visit_sheet.name AS detail, household.code AS households
FROM visit_sheet_line
JOIN visit ON visit.id = visit_sheet_line.visit
JOIN visit_sheet ON visit_sheet.id = visit_sheet_line.sheet
JOIN household ON household.id = visit_sheet_line.household
WHERE visit.household <> visit_sheet_line.household
