SELECT household, round, date, area, b1, income, standard, people, deprived, answered, causes FROM survey
ORDER BY household, date, id
