-- Everybody who lives in one household.
SELECT membership.household, member.id, member.name, member.sex, member.born, member.citizen_number,
    membership.relation = 'head', household.hamlet, household.phone, household.address
FROM membership
CROSS JOIN household ON household.id = membership.household
CROSS JOIN member ON member.id = membership.member
WHERE membership.household = :household AND membership.left_on IS NULL
ORDER BY membership.id
