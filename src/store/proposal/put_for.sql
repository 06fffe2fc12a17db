INSERT INTO proposed_for (household, proposal) VALUES (:household, :proposal)
