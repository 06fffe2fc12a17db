SELECT * FROM loan_payment WHERE support BETWEEN :first AND :last ORDER BY support, on_date, id
