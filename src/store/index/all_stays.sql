SELECT membership.household, member.name, member.citizen_number, member.ethnicity, member.sex,
    membership.relation, membership.from_date, membership.left_on
FROM membership CROSS JOIN member ON member.id = membership.member
ORDER BY membership.household
