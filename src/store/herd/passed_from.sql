SELECT later.id, earlier.id, earlier.household
FROM support AS later
JOIN support AS earlier ON earlier.id = later.passed_on_from
WHERE later.passed_on_from IS NOT NULL
