SELECT household, model, state FROM support WHERE household = :household ORDER BY date, id
