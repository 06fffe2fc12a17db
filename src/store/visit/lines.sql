SELECT * FROM visit_sheet_line WHERE sheet = :sheet ORDER BY number, id
