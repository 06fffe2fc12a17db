-- Everybody in an activity, with the last stay of each and the household of it.
SELECT household_index.class, household_index.newly_escaped_until, attendance.*,
    member.name, member.sex, member.born, membership.left_on,
    membership.household, household_index.code, household_index.hamlet
FROM attendance
CROSS JOIN member ON member.id = attendance.member
CROSS JOIN membership ON membership.id = (
    SELECT last.id FROM membership AS last
    WHERE last.member = attendance.member
    ORDER BY last.left_on IS NULL DESC, last.left_on DESC, last.id DESC LIMIT 1
)
CROSS JOIN household_index ON household_index.household = membership.household
WHERE attendance.activity = :activity
ORDER BY attendance.id
