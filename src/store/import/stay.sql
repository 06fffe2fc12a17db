SELECT * FROM membership WHERE household = :household AND member = :member AND left_on IS NULL
