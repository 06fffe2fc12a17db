UPDATE proposed_row SET before = :before, after = :after WHERE proposal = :proposal AND place = :place
