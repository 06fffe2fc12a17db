-- What still stands, and what facts alone have voided: a person gives a reason.
SELECT * FROM pass_on
WHERE support = :support AND (state = 'due' OR (state = 'voided' AND note = ''))
ORDER BY id
