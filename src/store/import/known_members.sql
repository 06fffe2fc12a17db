SELECT membership.household, member.id, member.name, member.sex, member.born, member.citizen_number,
    member.ethnicity, membership.relation
FROM membership JOIN member ON member.id = membership.member
WHERE membership.left_on IS NULL
ORDER BY membership.household, membership.relation = 'head' DESC, membership.id
