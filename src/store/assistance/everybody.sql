(SELECT member FROM membership WHERE left_on IS NULL UNION SELECT member FROM benefit)
