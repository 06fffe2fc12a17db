SELECT * FROM visit_sheet_line WHERE visit = :visit ORDER BY id
