SELECT household, decided, class, decision_number FROM recognition ORDER BY household, decided, id
