SELECT household.code AS place, group_concat(member.name, ', ') AS detail, household.code AS households
FROM membership
JOIN household ON household.id = membership.household
JOIN member ON member.id = membership.member
WHERE relation = 'head' AND left_on IS NULL
GROUP BY household.id HAVING count(*) > 1
ORDER BY household.code
