SELECT from_date, left_on FROM membership WHERE member = :member
