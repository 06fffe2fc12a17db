SELECT household_index.slot, member.name, member.citizen_number
FROM membership
JOIN member ON member.id = membership.member
JOIN household_index ON household_index.household = membership.household
WHERE membership.left_on > :day AND membership.leave_reason <> 'mistake'
    AND (membership.from_date IS NULL OR membership.from_date <= :day)
