SELECT name FROM visit_sheet
