-- Supports that came from the copy beside one of the same household, model and day that was written down here after the copy
-- went out. Whoever worked on the copy knew the older ones.
SELECT came.household, came.model, came.date, kept.value, came.value
FROM json_each(:came) AS one
CROSS JOIN support AS came ON came.id = one.value
CROSS JOIN support AS kept
    ON kept.household = came.household AND kept.date = came.date AND kept.model = came.model
WHERE came.state <> 'cancelled' AND kept.state <> 'cancelled'
    AND kept.id NOT IN (SELECT value FROM json_each(:came))
    AND EXISTS (
        SELECT 1 FROM change
        WHERE row_id = kept.id AND table_name = 'support' AND before IS NULL AND operation > :began
    )
GROUP BY came.id
ORDER BY came.date, came.id
