-- Activities that cost more than was given for them.
SELECT name AS place, CAST(given - spent AS TEXT) AS detail, NULL AS households
FROM activity
WHERE given > 0 AND spent > given
