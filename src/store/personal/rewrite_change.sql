UPDATE change SET before = :before, after = :after WHERE seq = :seq
