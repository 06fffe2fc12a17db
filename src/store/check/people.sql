SELECT membership.household, member.name, member.sex, member.born, member.citizen_number, member.died IS NOT NULL
FROM membership
CROSS JOIN member ON member.id = membership.member
WHERE membership.left_on IS NULL
ORDER BY membership.household
