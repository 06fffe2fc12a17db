SELECT * FROM benefit ORDER BY member, from_date, id
