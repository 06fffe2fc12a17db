SELECT r.household, r.class, r.decided, h.ended_on
FROM recognition r
JOIN household h ON h.id = r.household
WHERE h.end_reason IS NOT 'mistake'
ORDER BY r.household, r.decided, r.id
