-- The last survey of every household, found in the index before its row is read.
SELECT survey.household, survey.date, survey.people, survey.deprived, survey.answered
FROM household
CROSS JOIN survey ON survey.id = (
    SELECT id FROM survey AS own WHERE own.household = household.id ORDER BY date DESC, id DESC LIMIT 1
)
ORDER BY household.id
