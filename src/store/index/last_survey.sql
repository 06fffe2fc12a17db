SELECT household, date, people, deprived, answered FROM survey
WHERE household = :household
ORDER BY date DESC, id DESC LIMIT 1
