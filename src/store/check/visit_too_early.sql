-- Visits before anything was known of the household, as `known_since.sql` says it.
SELECT household.code AS place, visit.date AS detail, household.code AS households
FROM visit
JOIN household ON household.id = visit.household
WHERE NOT EXISTS (SELECT 1 FROM household_event AS e WHERE e.household = visit.household AND e.on_date <= visit.date)
    AND NOT EXISTS (SELECT 1 FROM recognition AS r WHERE r.household = visit.household AND r.decided <= visit.date)
    AND NOT EXISTS (SELECT 1 FROM survey AS s WHERE s.household = visit.household AND s.date <= visit.date)
    AND NOT EXISTS (SELECT 1 FROM support AS g WHERE g.household = visit.household AND g.date <= visit.date)
    AND NOT EXISTS (
        SELECT 1 FROM membership AS m
        WHERE m.household = visit.household
            AND m.leave_reason IS NOT 'mistake'
            AND substr(coalesce(m.from_date, m.left_on) || '-01-01', 1, 10) <= visit.date
    )
