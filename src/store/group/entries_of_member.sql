SELECT * FROM group_entry WHERE giver = :member
UNION
SELECT * FROM group_entry WHERE receiver = :member
