-- Households that a decision of the time put onto the list after an earlier one had taken them off it.
SELECT DISTINCT r.household FROM recognition AS r
WHERE r.class IN ('poor', 'near_poor') AND r.decided BETWEEN :from AND :on
    AND EXISTS (
        SELECT 1 FROM recognition AS before
        WHERE before.household = r.household AND before.decided < r.decided AND before.class IN ('average', 'none')
    )
