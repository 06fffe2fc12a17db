SELECT * FROM loan_extension WHERE support BETWEEN :first AND :last ORDER BY support, on_date, id
