SELECT class, newly_escaped_until, count(*) AS households, sum(members) AS people
FROM household_index INDEXED BY list_situation
WHERE ended = 0
GROUP BY class, newly_escaped_until
