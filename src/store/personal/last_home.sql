SELECT household.id, household.code
FROM membership JOIN household ON household.id = membership.household
WHERE membership.member = :person
ORDER BY membership.left_on IS NOT NULL, membership.id DESC LIMIT 1
