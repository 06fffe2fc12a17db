SELECT household, date, people, deprived, answered FROM survey ORDER BY household, date, id
