SELECT member.name
FROM membership JOIN member ON member.id = membership.member
WHERE membership.household = :household AND membership.left_on IS NULL
