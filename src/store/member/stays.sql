SELECT * FROM membership
WHERE household = :household
ORDER BY left_on IS NULL DESC, relation = 'head' DESC, left_on, id
