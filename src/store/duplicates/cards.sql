-- Everybody who lives in a household that has not ended.
SELECT membership.household, member.id, member.name, member.sex, member.born, member.citizen_number,
    membership.relation = 'head', household.hamlet, household.phone, household.address
FROM membership
CROSS JOIN household ON household.id = membership.household
CROSS JOIN member ON member.id = membership.member
WHERE membership.left_on IS NULL AND household.ended_on IS NULL AND member.died IS NULL
ORDER BY membership.household
