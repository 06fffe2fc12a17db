SELECT id FROM benefit WHERE member = :person
