SELECT class, decided FROM recognition WHERE household = :household ORDER BY decided, id
