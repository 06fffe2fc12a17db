-- The supports of the households on the list; papers, details and notes are left out.
SELECT s.household, s.id, s.rev, s.model, s.quantity, s.unit, s.value, s.fund, s.date, s.state, s.until, s.programme
FROM household_index AS h
CROSS JOIN support AS s ON s.household = h.household
WHERE NOT h.ended AND h.class IN ('poor', 'near_poor')
ORDER BY h.household, s.date, s.id
