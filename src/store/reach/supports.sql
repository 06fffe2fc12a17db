-- What reach is counted by; papers, details and notes are left out.
SELECT household, id, rev, model, quantity, unit, value, fund, date, state, until, programme FROM support
ORDER BY household, date, id
