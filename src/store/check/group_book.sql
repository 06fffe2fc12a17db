-- Groups whose book names a member of another group, or one who was not in it on that day.
SELECT DISTINCT g.name AS place, '' AS detail, household.code AS households
FROM group_entry AS e
JOIN group_member AS m ON m.id IN (e.giver, e.receiver)
JOIN support_group AS g ON g.id = e.support_group
LEFT JOIN household ON household.id = m.household
WHERE m.support_group <> e.support_group OR e.on_date < m.joined_on OR e.on_date > coalesce(m.left_on, '9999')
