SELECT min(day) AS first, max(day) AS last
FROM (
    SELECT joined_on AS day FROM group_member WHERE support_group = :group
    UNION ALL
    SELECT left_on FROM group_member WHERE support_group = :group AND left_on IS NOT NULL
    UNION ALL
    SELECT on_date FROM group_entry WHERE support_group = :group
)
