SELECT household, class, decided FROM recognition
WHERE household IN (
    SELECT holder FROM animal
    UNION
    SELECT earlier.household FROM support AS later JOIN support AS earlier ON earlier.id = later.passed_on_from
)
ORDER BY household, decided, id
