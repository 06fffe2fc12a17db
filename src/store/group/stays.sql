SELECT * FROM group_member WHERE support_group = :group AND household = :household
