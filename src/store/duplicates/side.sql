SELECT household.code, member.name, hamlet.name
FROM household
JOIN hamlet ON hamlet.id = household.hamlet
JOIN member ON member.id = :member
WHERE household.id = :household
