SELECT household FROM proposed_for WHERE proposal = :proposal
