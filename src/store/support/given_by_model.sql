SELECT model AS under, household, value FROM support WHERE state IN ('handed_over', 'settled') ORDER BY model, household
