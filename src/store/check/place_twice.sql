-- Places on the way of a sheet that two households take.
SELECT visit_sheet.name AS place, CAST(visit_sheet_line.number AS TEXT) AS detail,
    group_concat(household.code) AS households
FROM visit_sheet_line
JOIN visit_sheet ON visit_sheet.id = visit_sheet_line.sheet
JOIN household ON household.id = visit_sheet_line.household
GROUP BY visit_sheet_line.sheet, visit_sheet_line.number
HAVING count(*) > 1
