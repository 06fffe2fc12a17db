SELECT * FROM membership
WHERE household = :household AND left_on IS NULL
ORDER BY relation = 'head' DESC, id
