SELECT s.*, i.code, i.head, i.hamlet_name, i.members, h.address, h.ended_on,
    (
        SELECT m.citizen_number FROM membership AS l JOIN member AS m ON m.id = l.member
        WHERE l.household = s.household AND l.left_on IS NULL AND l.relation = 'head'
    ) AS citizen_number
FROM support AS s
JOIN household AS h ON h.id = s.household
JOIN household_index AS i ON i.household = s.household
WHERE s.hand_over = :hand_over
ORDER BY s.list_number, s.id
