SELECT member.name AS place, group_concat(household.code, ', ') AS detail,
    group_concat(household.code) AS households
FROM membership
JOIN household ON household.id = membership.household
JOIN member ON member.id = membership.member
WHERE left_on IS NULL
GROUP BY member.id HAVING count(*) > 1
ORDER BY member.name
