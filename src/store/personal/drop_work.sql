DELETE FROM proposed_work WHERE proposal = :proposal
