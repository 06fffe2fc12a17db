-- Decisions of the record that is given up that the other one has too: of one year, with one class.
SELECT given_up.id, given_up.rev
FROM recognition AS given_up
WHERE given_up.household = :given_up
    AND EXISTS (
        SELECT 1 FROM recognition AS kept
        WHERE kept.household = :kept
            AND kept.class = given_up.class
            AND substr(kept.decided, 1, 4) = substr(given_up.decided, 1, 4)
    )
