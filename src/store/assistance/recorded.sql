-- Monthly money recorded as supports that run in the month from :first to :last: what the record says of a month, else
-- its value by its months (quantities are thousandths).
SELECT household, member,
    coalesce(json_extract(details, '$.person'), '') AS person,
    CAST(coalesce(json_extract(details, '$.monthly'), value * 1000 / max(quantity, 1000)) AS INTEGER) AS amount
FROM support
WHERE model IN (SELECT value FROM json_each(:models)) AND state IN ('handed_over', 'settled')
    AND date <= :last AND (until IS NULL OR until >= :first)
