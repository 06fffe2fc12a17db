-- What people of a household attended, with the stay that they had there.
SELECT membership.from_date, membership.left_on, attendance.activity, attendance.id AS attendance
FROM membership CROSS JOIN attendance ON attendance.member = membership.member
WHERE membership.household = :household
ORDER BY attendance.activity, attendance.id
