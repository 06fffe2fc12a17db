-- The sheet of a number. Older scripts name it by its identity, which no number ever reaches.
SELECT id FROM visit_sheet WHERE number = :number OR id = :number
