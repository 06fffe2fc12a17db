SELECT membership.household, membership.from_date, membership.joined, membership.left_on, membership.leave_reason,
    member.born
FROM membership
JOIN member ON member.id = membership.member
ORDER BY membership.household
