(SELECT DISTINCT member FROM membership WHERE household = :household)
