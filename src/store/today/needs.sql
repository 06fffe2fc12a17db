-- What surveys found, household by household, the earliest first.
SELECT household, date, standard, deprived FROM survey WHERE date <= :on ORDER BY household, date, id
