SELECT survey.household, review_round.year, survey.b1, survey.income, survey.deprived, survey.answered, survey.people
FROM survey JOIN review_round ON review_round.code = survey.round
ORDER BY survey.household, survey.date, survey.id
