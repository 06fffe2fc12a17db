SELECT * FROM benefit WHERE member = :member ORDER BY from_date, id
