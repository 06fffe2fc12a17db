SELECT * FROM membership WHERE member = :member AND left_on IS NULL
