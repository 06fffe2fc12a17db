-- Loans whose principal was due before the day, by the last extension granted until then, and is not paid back.
SELECT count(*) AS count, count(*) AS overdue, min(due) AS first
FROM (
    SELECT
        coalesce(
            (
                SELECT e.until FROM loan_extension AS e
                WHERE e.support = s.id AND e.on_date <= :on
                ORDER BY e.on_date DESC, e.id DESC LIMIT 1
            ),
            s.until
        ) AS due,
        s.value - coalesce(
            (SELECT sum(p.principal) FROM loan_payment AS p WHERE p.support = s.id AND p.on_date <= :on), 0
        ) AS owed
    FROM support AS s
    WHERE s.model IN (SELECT value FROM json_each(:models)) AND s.state IN ('handed_over', 'settled')
)
WHERE due < :on AND owed > 0
