SELECT * FROM group_member WHERE household = :household ORDER BY joined_on DESC, id DESC
