SELECT * FROM group_entry WHERE support_group = :group ORDER BY on_date, id
