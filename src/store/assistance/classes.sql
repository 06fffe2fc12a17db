SELECT household, class, decided FROM recognition WHERE decided <= :day ORDER BY household, decided, id
