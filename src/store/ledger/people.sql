SELECT membership.household, member.name, member.born, member.sex, member.ethnicity, membership.relation,
    membership.from_date, membership.left_on, membership.leave_reason
FROM membership
JOIN member ON member.id = membership.member
WHERE membership.household IN (SELECT value FROM json_each(:households))
ORDER BY membership.household, membership.left_on IS NULL DESC, membership.left_on, membership.id
