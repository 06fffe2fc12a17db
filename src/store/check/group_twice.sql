-- Households that are in a group twice at a time.
SELECT DISTINCT g.name AS place, '' AS detail, household.code AS households
FROM group_member AS a
JOIN group_member AS b ON b.support_group = a.support_group AND b.household = a.household AND b.id > a.id
JOIN support_group AS g ON g.id = a.support_group
JOIN household ON household.id = a.household
WHERE coalesce(a.left_on, '9999') > b.joined_on AND coalesce(b.left_on, '9999') > a.joined_on
