SELECT household, class, decided FROM recognition ORDER BY household, decided, id
