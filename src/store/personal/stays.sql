SELECT household, from_date, left_on FROM membership WHERE member = :person ORDER BY id
