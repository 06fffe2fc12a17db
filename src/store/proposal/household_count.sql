SELECT count(*) FROM proposed_for WHERE proposal = :proposal
