-- The largest code that is a plain number of at most 15 digits, and how many digits it is written with.
SELECT CAST(code AS INTEGER) AS number, length(code) AS digits
FROM household
WHERE code NOT GLOB '*[^0-9]*' AND length(code) <= 15
ORDER BY number DESC, digits DESC
LIMIT 1
