SELECT CAST(substr(from_date, 1, 4) AS INTEGER) AS year, programme, fund, state, given, spent
FROM activity
WHERE from_date >= :from AND from_date < :to
