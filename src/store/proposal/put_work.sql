INSERT INTO proposed_work (proposal, work) VALUES (:proposal, :work)
