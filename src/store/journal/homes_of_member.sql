SELECT household FROM membership WHERE member = :id
