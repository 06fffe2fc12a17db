-- Those of these households that paid more of a loan back than was lent.
SELECT DISTINCT support.household
FROM support
WHERE support.household IN (SELECT value FROM json_each(:households))
    AND support.value < (SELECT sum(principal) FROM loan_payment WHERE loan_payment.support = support.id)
