SELECT id, rev, number, at, author, kind, subject, digest, state, answered_by, answered_at, reason
FROM proposed_for JOIN proposal ON proposal.number = proposed_for.proposal
WHERE proposed_for.household = :household AND state = 'waiting' ORDER BY at, id
