SELECT household, class, decided FROM recognition WHERE household = :household ORDER BY decided, id
