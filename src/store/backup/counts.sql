SELECT
    (SELECT name FROM commune LIMIT 1) AS commune,
    count(*) AS households,
    coalesce(sum(members), 0) AS people,
    (SELECT count(*) FROM operation) AS operations
FROM household_index
WHERE ended = 0
