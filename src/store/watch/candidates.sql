-- Households that a decision of the time took off the list on which they were, and that none put onto it since; and,
-- where they are watched too, those that were ever put onto it.
SELECT r.household FROM recognition AS r
WHERE r.class IN ('average', 'none') AND r.decided BETWEEN :from AND :on
    AND EXISTS (
        SELECT 1 FROM recognition AS before
        WHERE before.household = r.household AND before.decided < r.decided AND before.class IN ('poor', 'near_poor')
    )
    AND NOT EXISTS (
        SELECT 1 FROM recognition AS later
        WHERE later.household = r.household AND later.decided > r.decided AND later.decided <= :on
            AND later.class IN ('poor', 'near_poor')
    )
UNION
SELECT household FROM recognition
WHERE :listed AND class IN ('poor', 'near_poor') AND decided <= :on
