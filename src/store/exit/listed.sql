-- Poor and near-poor households on the list at the end of a day, by the last decision up to it. Those that had left the
-- register by then are not on it, those entered by mistake never were.
SELECT
    coalesce(sum(class = 'poor'), 0) AS poor,
    coalesce(sum(class = 'near_poor'), 0) AS near_poor
FROM (
    SELECT (
        SELECT n.class FROM recognition AS n
        WHERE n.household = h.id AND n.decided <= :eve
        ORDER BY n.decided DESC, n.id DESC LIMIT 1
    ) AS class
    FROM household AS h
    WHERE h.ended_on IS NULL OR (h.ended_on > :eve AND h.end_reason <> 'mistake')
)
