-- What surveys found, household by household, the earliest first.
SELECT household, date, standard, deprived, answered FROM survey ORDER BY household, date, id
