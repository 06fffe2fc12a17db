-- The programmes that pay for supports of a household, each with its own code and those of the programmes above it.
WITH RECURSIVE above(paying, id) AS (
    SELECT DISTINCT programme, programme FROM support WHERE household = :household AND programme IS NOT NULL
    UNION
    SELECT above.paying, p.parent FROM above JOIN programme AS p ON p.id = above.id WHERE p.parent IS NOT NULL
)
SELECT above.paying, p.code FROM above JOIN programme AS p ON p.id = above.id ORDER BY above.paying, p.code
