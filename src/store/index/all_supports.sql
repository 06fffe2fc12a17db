SELECT household, model, state FROM support ORDER BY household, date, id
