SELECT household FROM group_member WHERE id = :id AND household IS NOT NULL
