-- The decisions up to a day, household by household.
SELECT household, decided, class FROM recognition WHERE decided <= :on ORDER BY household, decided, id
