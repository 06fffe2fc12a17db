SELECT household, class, decided FROM recognition WHERE household = :household AND decided <= :day ORDER BY decided, id
