SELECT * FROM pass_on WHERE support = :support ORDER BY id
