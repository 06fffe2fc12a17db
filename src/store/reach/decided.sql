-- The decisions about classes, household by household, the earliest first.
SELECT household, class, decided FROM recognition ORDER BY household, decided, id
