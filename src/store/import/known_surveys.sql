SELECT survey.household, round_code.year, survey.b1, survey.income, survey.deprived, survey.answered, survey.people
FROM survey JOIN round_code ON round_code.code = survey.round
ORDER BY survey.household, survey.date, survey.id
