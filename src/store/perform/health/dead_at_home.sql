-- Stays of people who died; a head stays until there is a new one.
SELECT membership.*
FROM membership
JOIN member ON member.id = membership.member
WHERE membership.left_on IS NULL AND member.died IS NOT NULL AND membership.relation <> 'head'
ORDER BY membership.id
