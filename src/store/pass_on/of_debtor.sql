SELECT * FROM pass_on WHERE debtor = :household ORDER BY due, id
