SELECT household, date, standard, people, deprived, answered FROM survey ORDER BY household, date, id
