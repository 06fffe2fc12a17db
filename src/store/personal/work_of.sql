SELECT work FROM proposed_work WHERE proposal = :proposal
