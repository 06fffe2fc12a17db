SELECT CAST(substr(date, 1, 4) AS INTEGER) AS year, programme, fund, state,
       sum(value / 1000000000) AS milliards, sum(value % 1000000000) AS rest
FROM support
WHERE date >= :from AND date < :to
GROUP BY year, programme, fund, state
