-- People in an activity who lived in no household while it went on. Dates known in part stand on their first day for
-- coming and on their last for going, as the rule has it.
SELECT activity.name AS place, member.name AS detail, (
    SELECT group_concat(DISTINCT household.code)
    FROM membership JOIN household ON household.id = membership.household
    WHERE membership.member = attendance.member
) AS households
FROM attendance
JOIN activity ON activity.id = attendance.activity
JOIN member ON member.id = attendance.member
WHERE NOT EXISTS (
    SELECT 1 FROM membership
    WHERE membership.member = attendance.member
        AND coalesce(membership.from_date <= coalesce(activity.until, activity.from_date), 1)
        AND coalesce(membership.left_on || '-99' >= activity.from_date, 1)
)
