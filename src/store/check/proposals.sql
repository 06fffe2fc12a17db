SELECT id, rev, number, at, author, kind, subject, digest, state, answered_by, answered_at, reason FROM proposal
