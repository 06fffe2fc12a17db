-- The hamlets of the households that the open operation is about, as they are now and as they were before it.
SELECT DISTINCT hamlet.id, hamlet.name
FROM (
    SELECT household.hamlet AS id
    FROM touched JOIN household ON household.id = touched.household
    WHERE touched.operation = :operation
    UNION
    SELECT before ->> '$.hamlet' FROM change
    WHERE operation = :operation AND table_name = 'household' AND before IS NOT NULL
) AS seen JOIN hamlet ON hamlet.id = seen.id
ORDER BY hamlet.name
