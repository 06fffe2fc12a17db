-- When people were struck off with their household and came back with it, or moved out and in again. {whose} names the
-- people. Identities grow with time, so what follows something has a larger one.
SELECT s.member, e.on_date AS gone,
    (SELECT b.on_date FROM household_event AS b
     WHERE b.household = e.household AND b.kind = 'restored' AND b.id > e.id ORDER BY b.id LIMIT 1) AS back
FROM {whose} AS w
JOIN membership AS s ON s.member = w.member
JOIN household_event AS e ON e.household = s.household AND e.kind = 'ended'
WHERE s.leave_reason IS NOT 'mistake'
    AND coalesce(s.from_date, '') <= e.on_date
    AND (s.left_on IS NULL OR s.left_on > e.on_date)
    AND back IS NOT NULL
UNION ALL
SELECT s.member, s.left_on AS gone,
    (SELECT n.from_date FROM membership AS n
     WHERE n.member = s.member AND n.id > s.id AND n.leave_reason IS NOT 'mistake' ORDER BY n.id LIMIT 1) AS back
FROM {whose} AS w
JOIN membership AS s ON s.member = w.member
WHERE s.leave_reason = 'moved_out' AND back IS NOT NULL
ORDER BY 1, 2
