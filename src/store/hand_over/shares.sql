-- The lines of every round by state, in one look at the index of rounds.
SELECT hand_over, state, count(*) AS lines, sum(quantity) AS quantity, sum(value) AS value,
    sum(state = 'approved' AND exception <> '') AS excepted
FROM support
WHERE hand_over IS NOT NULL
GROUP BY hand_over, state
