-- The visits up to a day, household by household: the last of each tells when the next one is due.
SELECT household, date, next_due FROM visit WHERE date <= :on ORDER BY household, date, id
