SELECT exit_plan.household, exit_plan.agreed_on, household.code
FROM exit_plan
JOIN household ON household.id = exit_plan.household
ORDER BY household.code, exit_plan.agreed_on
