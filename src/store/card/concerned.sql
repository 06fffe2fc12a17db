-- Households in the register that are poor or near-poor, or where somebody has a card.
SELECT i.household FROM household_index AS i
WHERE i.ended = 0
    AND (
        i.class IN ('poor', 'near_poor')
        OR i.household IN (
            SELECT coalesce(s.household, c.household) FROM support AS c
            LEFT JOIN membership AS s ON s.member = c.member AND s.left_on IS NULL
            WHERE c.model IN (SELECT value FROM json_each(:models))
        )
    )
