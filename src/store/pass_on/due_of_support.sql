-- What still stands, and what a death has voided: what a person voided stays so.
SELECT * FROM pass_on
WHERE support = :support AND (state = 'due' OR (state = 'voided' AND voided_by = 'death'))
ORDER BY id
