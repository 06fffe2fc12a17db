-- Who received, in what was settled part by part: the rest of each part stays as it is.
UPDATE pass_on
SET rev = rev + 1, parts = (
    SELECT json_group_array(
        json(iif(part.value ->> '$.receiver' = :given_up, json_set(part.value, '$.receiver', :kept), part.value))
        ORDER BY part.key
    )
    FROM json_each(pass_on.parts) AS part
)
WHERE EXISTS (SELECT 1 FROM json_each(pass_on.parts) AS part WHERE part.value ->> '$.receiver' = :given_up)
