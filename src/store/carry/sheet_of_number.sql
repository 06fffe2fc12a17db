SELECT id FROM visit_sheet WHERE number = :number
