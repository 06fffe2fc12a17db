-- Surveys of the record that is given up that the other one has too, word for word where it counts.
SELECT given_up.id, given_up.rev
FROM survey AS given_up
WHERE given_up.household = :given_up
    AND NOT EXISTS (SELECT 1 FROM recognition WHERE recognition.survey = given_up.id)
    AND EXISTS (
        SELECT 1 FROM survey AS kept
        WHERE kept.household = :kept
            AND (kept.round, kept.date, kept.deprived, kept.answered) = (given_up.round, given_up.date, given_up.deprived, given_up.answered)
            AND kept.b1 IS given_up.b1
            AND kept.income IS given_up.income
    )
