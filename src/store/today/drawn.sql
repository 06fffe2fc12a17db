-- Whether somebody who lives in a household of the register draws a benefit between two days that was not settled
-- outside it.
SELECT EXISTS (
    SELECT 1 FROM benefit AS b
    JOIN membership AS m ON m.member = b.member AND m.left_on IS NULL
    JOIN household_index AS i ON i.household = m.household AND i.ended = 0
    WHERE b.from_date <= :last AND (b.until IS NULL OR b.until >= :first)
        AND (b.settled_to IS NULL OR b.settled_to < :last)
)
